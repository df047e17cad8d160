// Many documents in one run or in several: lists, shards, interrupts, encodings, on the real program.
#include "support/paths.hpp"

#include "catch.hpp"

#include <array>
#include <filesystem>
#include <string>

using namespace budgetcheck::test;
namespace fs = std::filesystem;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

/// A folder with several documents, some of them with errors, and one that cannot be read.
void fill(const fs::path& folder, int times) {
    fs::create_directories(folder);
    for (int i = 0; i < times; ++i)
        for (const char* sample : {"unit_budget.txt", "final_accounts.txt", "errors/add-split.txt"})
            fs::copy_file(samples_folder() / sample,
                          folder / (std::to_string(i) + fs::path(sample).filename().string()));
    write_file(folder / "0-no-text.txt", std::string("\0\1\2", 3));
}

}  // namespace

TEST_CASE("a run in parts, put together, is the run in one", "[apps]") {
    const TemporaryFolder folder;
    fill(folder.path() / "documents", 8);
    const std::string at = "cd " + folder.path().string() + "; ";
    for (const std::string command : {"--format ndjson", "extract"}) {
        CAPTURE(command);
        const ProgramResult one = run_shell(at + "\"$BUDGETCHECK\" " + command + " documents");
        CHECK(one.exit_code == 2);
        for (const std::string parts : {"1", "3", "7"}) {
            CAPTURE(parts);
            const ProgramResult merged =
                run_shell(at + "rm -f part.*; for i in $(seq " + parts + "); do \"$BUDGETCHECK\" " + command +
                          " --shard $i/" + parts + " documents -o part.$i; done; \"$BUDGETCHECK\" merge part.*");
            CHECK(merged.output == one.output);
            if (command != "extract") CHECK(merged.exit_code == 2);
        }
    }
    const ProgramResult lost = run_shell(at +
                                         "rm -f part.*; \"$BUDGETCHECK\" --format ndjson --shard 2/3 documents "
                                         "-o part.2; \"$BUDGETCHECK\" --lang en merge part.2");
    CHECK(lost.exit_code == 2);
    CHECK(contains(lost.errors, "files have no result"));
    const ProgramResult summary =
        run_shell(at + "\"$BUDGETCHECK\" --format ndjson documents | \"$BUDGETCHECK\" --lang en summary -");
    CHECK(summary.exit_code == 0);
    CHECK(contains(summary.output, "1 unreadable\n"));
    CHECK(contains(summary.output, "By rule:\n"));
}

TEST_CASE("in a page all documents are listed before the first body, with any number of jobs", "[apps]") {
    const TemporaryFolder folder;
    fill(folder.path() / "documents", 4);
    const std::string at = "cd " + folder.path().string() + "; \"$BUDGETCHECK\" --format html documents --jobs ";
    const std::string page = run_shell(at + "1").output;
    CHECK(run_shell(at + "2").output == page);
    std::string order;
    for (std::size_t at_element = page.find("<script"); at_element != page.npos;
         at_element = page.find("<script", at_element + 1)) {
        const std::string element = page.substr(at_element, page.find('>', at_element) - at_element);
        for (const std::string_view part : {"words", "head", "body"})
            if (contains(element, part)) order += part[0];
        if (element == "<script") order += 's';
    }
    CHECK(order == 'w' + std::string(13, 'h') + 's' + std::string(13, 'b'));
}

TEST_CASE("paths come from a list, from a pipe, and by patterns", "[apps]") {
    const TemporaryFolder folder;
    fill(folder.path(), 2);
    const std::string at = "cd " + folder.path().string() + "; ";
    const std::string whole = run_shell(at + "\"$BUDGETCHECK\" --format ndjson *.txt").output;
    CHECK_FALSE(whole.empty());
    CHECK(run_shell(at + "\"$BUDGETCHECK\" --format ndjson '*.txt'").output == whole);
    CHECK(run_shell(at + "ls *.txt | \"$BUDGETCHECK\" --format ndjson --files-from -").output == whole);
    CHECK(
        run_shell(at + "printf '%s\\0' *.txt >list && \"$BUDGETCHECK\" --format ndjson --files-from list -0").output ==
        whole);
    const ProgramResult missing = run_shell(at + "\"$BUDGETCHECK\" --lang en --files-from nowhere");
    CHECK(missing.exit_code == 2);
    CHECK(contains(missing.errors, "the list of paths nowhere: no such file or directory"));
}

TEST_CASE("a document in another encoding has the same findings", "[apps]") {
    const TemporaryFolder folder;
    const std::string at = "cd " + folder.path().string() + "; ";
    std::size_t turn = 0;
    for (const auto& entry : fs::directory_iterator(samples_folder() / "errors")) {
        CAPTURE(entry.path().string());
        fs::copy_file(entry.path(), folder.path() / "x", fs::copy_options::overwrite_existing);
        const std::string expected = run_shell(at + "\"$BUDGETCHECK\" --format ndjson x").output;
        if (contains(expected, "\"text/encoding\"")) continue;  // damaged bytes of UTF-8 are in no other encoding
        const std::string encoding = std::array{"GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"}[turn++ % 4];
        CAPTURE(encoding);
        CHECK(run_shell(at + "iconv -f UTF-8 -t " + encoding + " " + entry.path().string() +
                        " >x && \"$BUDGETCHECK\" --format ndjson x")
                  .output == expected);
    }
    CHECK(turn > 10);
}

TEST_CASE("an interrupted run ends with whole documents, and says so", "[apps]") {
    const TemporaryFolder folder;
    fill(folder.path() / "documents", 60);
    const std::string at = "cd " + folder.path().string() + "; ";
    for (const std::string jobs : {"1", "2"}) {
        const ProgramResult run = run_shell(at + "\"$BUDGETCHECK\" --lang en --format ndjson -j " + jobs +
                                            " documents documents documents documents >out 2>err & "
                                            "p=$!; for i in $(seq 100); do [ -s out ] && break; sleep 0.1; done; "
                                            "kill -TERM $p; wait $p; echo \"code $?\"; cat err");
        CAPTURE(run.output);
        CHECK(contains(run.output, "code 143"));
        CHECK(contains(run.output, "interrupted: "));
        const std::string out = read_file(folder.path() / "out");
        CHECK(out.ends_with("}\n"));
        CHECK(run_shell(at + "\"$BUDGETCHECK\" summary out").exit_code == 0);
    }
    const ProgramResult file =
        run_shell(at +
                  "echo before >out; \"$BUDGETCHECK\" --format json documents documents "
                  "documents documents -o out 2>err & p=$!; for i in $(seq 100); do ls out.?????? "
                  ">found 2>&1 && break; sleep 0.1; done; kill -TERM $p; "
                  "wait $p; cat out; ls -a");
    CHECK(contains(file.output, "before\n"));
    CHECK_FALSE(contains(file.output, "out."));
}
