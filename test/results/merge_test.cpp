// Parts of a run, put together and summed up.
#include "results/merge.hpp"
#include "results/parts.hpp"
#include "results/summary.hpp"

#include "support/paths.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::results;

namespace {

/// What a check writes of a document; with `rule`, that finding.
std::string line(const std::string& path, const std::string& status, const std::string& rule = "",
                 const std::string& severity = "error", const std::string& error = "null") {
    const std::string finding = rule.empty() ? "" : R"({"rule":")" + rule + R"(","severity":")" + severity + R"("})";
    return R"({"schema":1,"path":")" + path + R"(","status":")" + status + R"(","error":)" + error +
           R"(,"document":{"kind":"unit_budget","organization":"档案局"},"tables":[],"coverage":{"figures":{"read":10,)" +
           R"("confirmed":9},"checks":{"equal":5,"rounding":1,"contradiction":0,"undetermined":2}},"findings":[)" +
           finding + "]}\n";
}

class Parts {
public:
    std::string add(const std::string& text) {
        paths_.push_back((folder_.path() / std::to_string(paths_.size())).string());
        test::write_file(paths_.back(), text);
        return paths_.back();
    }

    const std::vector<std::string>& paths() const { return paths_; }

private:
    test::TemporaryFolder folder_;
    std::vector<std::string> paths_;
};

struct Outcome {
    Merged merged;
    std::string text;
};

Outcome merged(const std::vector<std::string>& paths) {
    Outcome outcome;
    outcome.merged = merge(paths, [&](std::string_view text) { outcome.text += text; });
    return outcome;
}

std::string refused(const std::vector<std::string>& paths) {
    try {
        merged(paths);
    } catch (const ResultsError& error) {
        return std::string(error.message.key) + " " + error.message.arguments.back();
    }
    return "";
}

}  // namespace

TEST_CASE("a mark is put on every line, and taken off without a trace", "[results]") {
    const std::string lines = "{\"a\":1}\n{\"b\":2}\n";
    const std::string with = marked(lines, {3, 12});
    CHECK(with == "{\"run\":{\"file\":3,\"files\":12},\"a\":1}\n{\"run\":{\"file\":3,\"files\":12},\"b\":2}\n");
    std::string first = with.substr(0, with.find('\n'));
    const auto place = take_mark(first);
    REQUIRE(place);
    CHECK(place->file == 3);
    CHECK(place->files == 12);
    CHECK(first == "{\"a\":1}");
    for (std::string other : {R"({"a":1})", R"({"run":{"file":3},"a":1})", R"({"run":{"file":12,"files":12},"a":1})",
                              R"({"run":{"file":x,"files":12},"a":1})", ""}) {
        const std::string before = other;
        CHECK_FALSE(take_mark(other));
        CHECK(other == before);
    }
    CHECK(marked("", {0, 1}).empty());
}

TEST_CASE("parts are one run again", "[results]") {
    const std::string a = line("a", "passed");
    const std::string b = line("b", "failed", "add/split");
    const std::string c = line("c", "passed");
    Parts parts;
    parts.add(marked(b, {1, 3}));
    parts.add("");
    parts.add(marked(a, {0, 3}) + marked(c + c, {2, 3}));  // a file of two documents
    const auto [result, text] = merged(parts.paths());
    CHECK(text == a + b + c + c);
    CHECK(result.missing.empty());
    CHECK(result.failed);
    CHECK_FALSE(result.incomplete);
}

TEST_CASE("what is missing or not read is told by the merged run too", "[results]") {
    Parts parts;
    parts.add(marked(line("b", "unreadable", "", "", R"("没有这个文件")"), {1, 4}));
    const Merged result = merged(parts.paths()).merged;
    CHECK(result.incomplete);
    CHECK_FALSE(result.failed);
    CHECK(result.missing == std::vector<std::uint32_t>{0, 2, 3});
    // Of figures a file may have none.
    Parts figures;
    figures.add(marked("{\"path\":\"b\"}\n", {1, 4}));
    CHECK(merged(figures.paths()).merged.missing.empty());
}

TEST_CASE("files that are no parts of one run are refused, with the line", "[results]") {
    Parts parts;
    const std::string first = parts.add(marked(line("a", "passed"), {0, 2}));
    CHECK(refused({first, first}) == "results/twice 1");
    CHECK(refused({first, parts.add(marked(line("b", "passed"), {1, 3}))}) == "results/other-run 1");
    CHECK(refused({parts.add(line("a", "passed"))}) == "results/no-part 1");
    const std::string whole = marked(line("a", "passed") + line("a", "passed"), {0, 2});
    CHECK(refused({parts.add(whole.substr(0, whole.size() - 9))}) == "results/cut-off 2");
    CHECK(refused({parts.add("{\"run\":{\"file\":0,\"files\":1},nonsense\n")}) == "results/no-json 1");
    CHECK(refused({"no/such/file"}) == "results/unreadable no/such/file");
}

TEST_CASE("results are summed up", "[results]") {
    Parts parts;
    parts.add(line("a", "failed", "add/split") + line("b", "failed", "add/split", "warning") + line("c", "passed"));
    parts.add(marked(line("d", "unreadable", "", "", R"("无法读取")"), {0, 1}));
    const Summary summary = summarise(parts.paths());
    CHECK(summary.documents == 4);
    CHECK(summary.states.at("failed") == 2);
    CHECK(summary.incomplete == 1);
    CHECK(summary.figures_read == 40);
    CHECK(summary.figures_confirmed == 36);
    CHECK(summary.checks == 32);
    CHECK(summary.undetermined == 8);
    CHECK(summary.rules.at("add/split").documents == 2);
    CHECK(summary.rules.at("add/split").findings == std::array<std::size_t, 3>{0, 1, 1});
    CHECK(summary.bodies.at("档案局").documents == 4);
    REQUIRE(summary.worst.size() == 2);
    CHECK(summary.worst[0].path == "a");
    CHECK(summary.worst[1].path == "b");
    const std::string text = summary_text(summary, Language::en);
    CHECK(
        text.starts_with("4 documents: 1 passed, 2 failed, 0 incomplete, 1 unreadable\n40 figures, 90.0 % confirmed; "
                         "32 checks, 25.0 % undetermined\n"));
    CHECK(text.find("       1       1       0       2  add/split\n") != text.npos);
    CHECK(summary_json(summary).starts_with(R"({"documents":4,"status":{"failed":2,"passed":1,"unreadable":1})"));
    CHECK_THROWS_AS(summarise({parts.add("{\"path\":\"b\"}\n")}), ResultsError);
}

TEST_CASE("only the worst documents are kept", "[results]") {
    std::string text;
    for (int i = 0; i < 30; ++i)
        text += line("f" + std::to_string(i), "failed", "add/split", i == 29 ? "error" : "warning");
    Parts parts;
    const Summary summary = summarise({parts.add(text)});
    REQUIRE(summary.worst.size() == most_listed);
    CHECK(summary.worst[0].path == "f29");
    CHECK(summary.worst[1].path == "f0");
}
