// Paths → documents.
#include "input/sources.hpp"

#include "support/paths.hpp"

#include "catch.hpp"

#include <filesystem>
#include <string>
#include <vector>

using namespace budgetcheck;
namespace fs = std::filesystem;

namespace {

/// The paths below `folder`, with the key of an error behind a bar.
std::vector<std::string> listed(const fs::path& folder, const std::vector<std::string>& names) {
    std::vector<std::string> paths;
    for (const std::string& name : names) paths.push_back(name == "-" ? name : (folder / name).string());
    std::vector<std::string> result;
    for (const Source& source : list_sources(paths)) {
        std::string name = source.path == "-" ? "-" : source.path.substr(folder.string().size() + 1);
        if (source.error) name.append("|").append(source.error->key);
        result.push_back(name);
    }
    return result;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a directory stands for its documents in byte order of their paths", "[input]") {
    const test::TemporaryFolder folder;
    fs::create_directories(folder.path() / "d/a/deep");
    fs::create_directories(folder.path() / "d/.hidden");
    for (const char* name : {"d/b.txt",    "d/a.txt",          "d/a/z.txt",     "d/a/deep/y.txt",  "d/B.TXT",
                             "d/预算.txt", "d/a-b.txt",        "d/.secret.txt", "d/.hidden/x.txt", "d/notes.md",
                             "d/txt",      "d/report.txt.bak", "d/b.pdf",       "d/A.PDF",         "d/c.docx",
                             "d/~$c.docx", "d/c.XLSX",         "d/c.htm",       "d/c.wps",         "d/c.zip"})
        test::write_file(folder.path() / name, "x");
    fs::create_directory_symlink(folder.path() / "d", folder.path() / "d/a/loop");
    fs::create_symlink(folder.path() / "d/b.txt", folder.path() / "d/linked.txt");
    fs::create_symlink(folder.path() / "d/nowhere", folder.path() / "d/broken.txt");
    CHECK(listed(folder.path(), {"d"}) == Names{"d/A.PDF", "d/B.TXT", "d/a-b.txt", "d/a.txt", "d/a/deep/y.txt",
                                                "d/a/z.txt", "d/b.pdf", "d/b.txt", "d/c.XLSX", "d/c.docx", "d/c.htm",
                                                "d/c.wps", "d/linked.txt", "d/预算.txt"});
    CHECK(listed(folder.path(), {"d/"}) == listed(folder.path(), {"d"}));
}

TEST_CASE("paths keep their order; a named file is taken whatever its name", "[input]") {
    const test::TemporaryFolder folder;
    fs::create_directories(folder.path() / "d");
    for (const char* name : {"d/b.txt", "d/a.txt", ".hidden", "notes.md"}) test::write_file(folder.path() / name, "x");
    CHECK(listed(folder.path(), {"notes.md", "-", "d", ".hidden", "missing", "notes.md"}) ==
          Names{"notes.md", "-", "d/a.txt", "d/b.txt", ".hidden", "missing", "notes.md"});
}

TEST_CASE("a directory without documents is an error of its own", "[input]") {
    const test::TemporaryFolder folder;
    fs::create_directories(folder.path() / "empty/inner");
    test::write_file(folder.path() / "empty/notes.md", "x");
    CHECK(listed(folder.path(), {"empty"}) == Names{"empty|input/no-documents"});
}

TEST_CASE("an output that is an input is noticed, under any name", "[input]") {
    const test::TemporaryFolder folder;
    const auto path = [&](const char* name) { return (folder.path() / name).string(); };
    test::write_file(path("a.txt"), "x");
    test::write_file(path("b.txt"), "x");
    fs::create_symlink(path("a.txt"), path("link"));
    const std::vector<Source> sources{{"-", {}}, {path("a.txt"), {}}, {path("missing"), {}}};
    CHECK(source_at(sources, path("a.txt")) == path("a.txt"));
    CHECK(source_at(sources, path("link")) == path("a.txt"));
    CHECK(source_at(sources, path("b.txt")).empty());
    CHECK(source_at(sources, path("missing")).empty());
    CHECK(source_at(sources, "/dev/null").empty());
}

TEST_CASE("a pattern stands for what it matches, in byte order", "[input]") {
    const test::TemporaryFolder folder;
    for (const std::string_view name : {"b.txt", "a.txt", "c.pdf", "x[1].txt"})
        test::write_file(folder.path() / name, "x");
    const std::string base = folder.path().string() + "/";
    const auto listed = [&](const std::string& pattern) {
        std::string result;
        for (const Source& source : list_sources(std::vector{base + pattern}))
            result += source.path.substr(base.size()) + " ";
        return result;
    };
    CHECK(listed("?.txt") == "a.txt b.txt ");
    CHECK(listed("*.pdf") == "c.pdf ");
    CHECK(listed("x[1].txt") == "x[1].txt ");  // a file's own name
    CHECK(listed("*.xlsx") == "*.xlsx ");      // told as missing when it is read
}

TEST_CASE("paths are read from a list", "[input]") {
    const test::TemporaryFolder folder;
    const std::string list = (folder.path() / "list").string();
    test::write_file(list, "a b.txt\r\n\nc.txt\nd.txt");
    using Paths = std::vector<std::string>;
    CHECK(std::get<Paths>(read_list(list, false)) == Paths{"a b.txt", "c.txt", "d.txt"});
    test::write_file(list, std::string("a\nb.txt\0c.txt\0", 14));
    CHECK(std::get<Paths>(read_list(list, true)) == Paths{"a\nb.txt", "c.txt"});
    CHECK(std::get<Message>(read_list(list + "x", false)).key == "input/missing");
    CHECK(std::holds_alternative<Message>(read_list(folder.path().string(), false)));
}

TEST_CASE("every source is in one shard, and the shards are about equal", "[input]") {
    std::vector<std::string> paths;
    for (int i = 0; i < 3000; ++i) paths.push_back("district/body" + std::to_string(i) + ".txt");
    const std::vector<Source> all = list_sources(paths);
    std::vector<bool> seen(paths.size());
    for (std::uint32_t number = 1; number <= 7; ++number) {
        std::vector<Source> shard = all;
        keep_shard(shard, {number, 7});
        CHECK(shard.size() > 3000 / 7 * 4 / 5);
        for (const Source& source : shard) {
            CHECK(source.path == paths[source.position]);
            CHECK_FALSE(seen[source.position]);
            seen[source.position] = true;
        }
    }
    CHECK(std::ranges::count(seen, true) == 3000);
    // The same on every machine and in every version.
    std::vector<Source> one = list_sources(std::vector<std::string>{"a.txt", "b.txt", "c.txt", "d.txt"});
    keep_shard(one, {1, 2});
    std::string kept;
    for (const Source& source : one) kept += source.path[0];
    CHECK(kept == "ab");
}

TEST_CASE("a report of ours is no document of the directory it lies in", "[input]") {
    const test::TemporaryFolder folder;
    fs::create_directories(folder.path() / "d");
    test::write_file(folder.path() / "d/a.txt", "x");
    test::write_file(folder.path() / "d/c.html", "<html><meta name=\"generator\" content=\"other\"></html>");
    const auto made =
        test::run_shell("\"$BUDGETCHECK\" --format html -o '" + (folder.path() / "d/report.html").string() + "' '" +
                        (test::samples_folder() / "unit_budget.txt").string() + "'");
    REQUIRE(made.exit_code == 0);
    CHECK(listed(folder.path(), {"d"}) == Names{"d/a.txt", "d/c.html"});
    CHECK(listed(folder.path(), {"d/report.html"}) == Names{"d/report.html"});
}
