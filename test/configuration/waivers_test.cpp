// Which findings are not told, and what is said of waivers that have outlived their reason.
#include "configuration/waivers.hpp"

#include "report/json_report.hpp"
#include "support/paths.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace budgetcheck;
using budgetcheck::test::TemporaryFolder;
using budgetcheck::test::write_file;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::year_month_day day = std::chrono::year(2026) / 6 / 15;

Finding finding(std::string_view rule, std::string text) {
    Finding result;
    result.rule = rule;
    result.message = {"input/empty", {}};
    result.locations.emplace_back().text = std::move(text);
    return result;
}

Report report_of(const std::string& path, std::vector<Finding> findings) {
    Report report;
    report.path = path;
    report.findings = std::move(findings);
    return report;
}

std::string entry(const Finding& ignored, const std::string& file, const std::string& until) {
    return "[[ignore]]\nfile = '" + file + "'\nfingerprint = '" + fingerprint(ignored) +
           "'\nreason = 'r'\nuntil = " + until + "\n";
}

struct Outcome {
    std::string left;
    std::vector<Waivers::Count> counts;
    std::vector<std::string> notices;  ///< keys
};

Outcome outcome(const Configurations& configurations, const Baseline* baseline, std::vector<Report> reports) {
    std::vector<Message> notices;
    Outcome result;
    result.counts = Waivers(configurations, baseline, day).take_out(reports, notices);
    for (const Report& report : reports)
        for (const Finding& found : report.findings) result.left += found.locations[0].text + ' ';
    for (const Message& notice : notices) result.notices.emplace_back(notice.key);
    return result;
}

const Finding a = finding("add/rollup", "a");
const Finding b = finding("add/rollup", "b");

}  // namespace

TEST_CASE("a finding is ignored in its file until its day", "[configuration]") {
    const TemporaryFolder folder;
    const std::string document = (folder.path() / "x" / "one.txt").string();
    const auto with = [&](const std::string& toml, const std::vector<Report>& reports) {
        write_file(folder.path() / "budgetcheck.toml", toml);
        fs::create_directories(folder.path() / "x");
        const std::vector<std::string> paths{document};
        return outcome(Configurations::found_above(paths, Language::en), nullptr, reports);
    };
    const std::vector<Report> reports{report_of(document, {a, b, a})};

    const Outcome today = with(entry(a, "x/one.txt", "2026-06-15"), reports);
    CHECK(today.left == "b ");
    CHECK(today.counts[0].ignored == 2);
    CHECK(today.notices.empty());

    const Outcome yesterday = with(entry(a, "x/one.txt", "2026-06-14"), reports);
    CHECK(yesterday.left == "a b a ");
    CHECK(yesterday.notices == std::vector<std::string>{"configuration/expired"});

    const Outcome elsewhere = with(entry(a, "x/two.txt", "2026-12-31"), reports);
    CHECK(elsewhere.left == "a b a ");
    CHECK(elsewhere.notices.empty());  // of a document that was not checked nothing is known

    const Outcome gone = with(entry(finding("add/rollup", "c"), "./x/one.txt", "2026-12-31"), reports);
    CHECK(gone.left == "a b a ");
    CHECK(gone.notices == std::vector<std::string>{"configuration/stale"});

    std::vector<Report> half = reports;
    half[0].error = Message{"input/empty", {}};
    CHECK(with(entry(finding("add/rollup", "c"), "x/one.txt", "2026-12-31"), half).notices.empty());

    // One of two documents in a file has it.
    const std::vector<Report> two{report_of(document, {b}), report_of(document, {a})};
    const Outcome second = with(entry(a, "x/one.txt", "2026-12-31"), two);
    CHECK(second.left == "b ");
    CHECK(second.counts[0].ignored == 0);
    CHECK(second.counts[1].ignored == 1);
    CHECK(second.notices.empty());
}

TEST_CASE("what is ignored in a file that is not there is told", "[configuration]") {
    const TemporaryFolder folder;
    write_file(folder.path() / "one.txt", "x");
    write_file(folder.path() / "budgetcheck.toml",
               entry(a, "one.txt", "2026-12-31") + entry(a, "two.txt", "2026-12-31"));
    const std::vector<std::string> paths{(folder.path() / "one.txt").string()};
    const Configurations configurations = Configurations::found_above(paths, Language::en);
    const std::vector<Message> notices = Waivers(configurations, nullptr, day).without_file();
    REQUIRE(notices.size() == 1);
    CHECK(notices[0].key == "configuration/no-document");
    CHECK(notices[0].arguments.back() == "two.txt");
}

TEST_CASE("a baseline takes out as many findings as it has", "[configuration]") {
    const TemporaryFolder folder;
    const auto baseline_of = [&](const std::vector<Finding>& findings) {
        std::string lines;
        for (const Finding& found : findings) {
            Report report = report_of("./one.txt", {found});
            lines += ndjson_document(report, {}, Language::en) + '\n';
        }
        write_file(folder.path() / "base.ndjson", lines);
        return Baseline((folder.path() / "base.ndjson").string());
    };
    const Configurations none = Configurations::none();
    const std::vector<Report> reports{report_of("one.txt", {a, b, a}), report_of("two.txt", {a})};

    const Baseline one = baseline_of({a});
    const Outcome once = outcome(none, &one, reports);
    CHECK(once.left == "b a a ");
    CHECK(once.counts[0].known == 1);
    CHECK(once.counts[1].known == 0);
    CHECK(once.notices.empty());

    const Baseline more = baseline_of({a, a, a, b});
    const Outcome all = outcome(none, &more, reports);
    CHECK(all.left == "a ");
    CHECK(all.counts[0].known == 3);
    CHECK(all.notices == std::vector<std::string>{"baseline/gone"});
}

TEST_CASE("the nearest configuration above a document is its own", "[configuration]") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "x" / "y" / "z");
    write_file(folder.path() / "budgetcheck.toml", "language = 'en'\n");
    write_file(folder.path() / "x" / "y" / "budgetcheck.toml", "");
    const std::string root = folder.path().string();
    const std::vector<std::string> paths{root + "/a.txt", root + "/x/a.txt", root + "/x/y/z/a.txt",
                                         root + "/x/../x/y/b.txt"};
    const Configurations configurations = Configurations::found_above(paths, Language::en);
    CHECK(configurations.of(paths[0]).language == Language::en);
    CHECK(&configurations.of(paths[1]) == &configurations.of(paths[0]));
    CHECK(configurations.of(paths[2]).language == std::nullopt);
    CHECK(&configurations.of(paths[3]) == &configurations.of(paths[2]));
    CHECK(configurations.all().size() == 2);

    write_file(folder.path() / "x" / "budgetcheck.toml", "nonsense = 1\n");
    CHECK_THROWS_AS(Configurations::found_above(paths, Language::en), ConfigurationError);
    CHECK(Configurations::at(root + "/budgetcheck.toml", Language::en).of("any").language == Language::en);
    CHECK_THROWS_AS(Configurations::at(root + "/none.toml", Language::en), ConfigurationError);
}
