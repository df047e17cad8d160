// The documents in samples/: the clean ones are clean, each error sample gives the error its README lists, the bad ones
// are refused with a reason.
#include "catch.hpp"
#include "support/paths.hpp"

#include <budgetcheck/check.hpp>
#include <budgetcheck/rules.hpp>
#include <budgetcheck/together.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <span>
#include <sstream>
#include <utility>

using namespace budgetcheck;
using namespace budgetcheck::test;
namespace fs = std::filesystem;

namespace {

std::set<std::string> documents_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".txt") names.insert(entry.path().filename().string());
    return names;
}

/// A file with several documents is one report here, with the findings of all.
Report check_sample(const fs::path& path) {
    std::vector<Report> reports = check_file(read_file(samples_folder() / path), path.string());
    if (reports.size() > 1) check_together(reports);
    Report& all = reports.front();
    for (Report& other : std::span(reports).subspan(1))
        std::ranges::move(other.findings, std::back_inserter(all.findings));
    return std::move(all);
}

std::string described(const Report& report) {
    std::string result;
    for (const Finding& finding : report.findings)
        result.append(std::to_string(finding.locations.at(0).line))
            .append(" ")
            .append(name(finding.severity))
            .append(" ")
            .append(finding.rule)
            .append("\n");
    return result;
}

/// One row of the table in samples/errors/README.md.
struct ErrorSample {
    std::string file;
    std::string rule;
    std::uint32_t line = 0;
    std::vector<std::string> words;
    int exit_code = 0;
};

std::string without_quotes(std::string cell) {
    std::erase(cell, '`');
    return cell;
}

std::vector<std::string> split(const std::string& text, const std::string& separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t end = text.find(separator); end != text.npos; end = text.find(separator, begin)) {
        parts.push_back(text.substr(begin, end - begin));
        begin = end + separator.size();
    }
    parts.push_back(text.substr(begin));
    return parts;
}

std::vector<ErrorSample> listed_samples() {
    std::vector<ErrorSample> samples;
    std::istringstream lines(read_file(samples_folder() / "errors" / "README.md"));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| `")) continue;
        const std::vector<std::string> cells = split(line.substr(2), " | ");
        ErrorSample sample{without_quotes(cells.at(0)), without_quotes(cells.at(1)), 0, {}, std::stoi(cells.at(4))};
        sample.line = static_cast<std::uint32_t>(std::stoul(cells.at(2)));
        sample.words = split(without_quotes(cells.at(3)), " / ");
        if (sample.words[0] == "0xFF") sample.words[0].clear();  // a byte that no text can quote
        samples.push_back(std::move(sample));
    }
    return samples;
}

/// Does the finding name a place on the sample's line that holds its wrong words?
bool names_error(const Finding& finding, const ErrorSample& sample) {
    if (finding.rule != sample.rule) return false;
    return std::ranges::any_of(finding.locations, [&](const Location& place) {
        return place.line == sample.line && std::ranges::all_of(sample.words, [&](const std::string& word) {
                   return place.text.find(word) != place.text.npos;
               });
    });
}

}  // namespace

TEST_CASE("the clean samples give no error and no warning, and leave nothing open", "[samples]") {
    const std::set<std::string> documents = documents_in(samples_folder());
    REQUIRE(documents.size() >= 3);
    for (const std::string& document : documents) {
        const Report report = check_sample(document);
        INFO(document << "\n" << described(report));
        CHECK(report.status == Status::passed);
        CHECK(std::ranges::count(report.findings, Severity::error, &Finding::severity) == 0);
        CHECK(std::ranges::count(report.findings, Severity::warning, &Finding::severity) == 0);
        CHECK(report.coverage.undetermined == 0);
        CHECK(report.coverage.tables_found == report.coverage.tables_expected);
        CHECK(report.coverage.tables_found >= 9);
        CHECK(report.coverage.figures_confirmed * 100 >= report.coverage.figures_read * 98);
        CHECK(run_program({(samples_folder() / document).string()}).exit_code == 0);
    }
}

TEST_CASE("every error sample is listed, and every listed one is there", "[samples]") {
    std::set<std::string> listed;
    for (const ErrorSample& sample : listed_samples()) {
        INFO(sample.file);
        CHECK(listed.insert(sample.file).second);
        CHECK(find_rule(sample.rule) != nullptr);
    }
    CHECK(listed == documents_in(samples_folder() / "errors"));
}

TEST_CASE("every rule has an error sample", "[samples]") {
    std::set<std::string> sampled;
    for (const ErrorSample& sample : listed_samples()) sampled.insert(sample.rule);
    for (const Rule& rule : rules()) {
        INFO(rule.id);
        CHECK(sampled.contains(std::string(rule.id)));
    }
}

TEST_CASE("every error sample gives its error at its place", "[samples]") {
    for (const ErrorSample& sample : listed_samples()) {
        const fs::path path = fs::path("errors") / sample.file;
        const Report report = check_sample(path);
        INFO(sample.file << ": " << sample.rule << " in line " << sample.line << "\n" << described(report));
        CHECK(std::ranges::any_of(report.findings, [&](const Finding& found) { return names_error(found, sample); }));
        CHECK(!report.error);
        CHECK(run_program({(samples_folder() / path).string()}).exit_code == sample.exit_code);
    }
}

TEST_CASE("the bad samples are refused with a reason", "[samples]") {
    struct Bad {
        std::string file;
        Status status;
        std::vector<std::string> errors;  ///< any of them
        std::string said;
    };
    const std::vector<Bad> table{
        {"no_budget.txt", Status::unreadable, {"error/no-budget"}, "no table of a budget was found"},
        {"contents_only.txt", Status::unreadable, {"error/only-contents"}, "the contents page lists"},
        {"image_only.txt", Status::unreadable, {"error/image-only"}, "recognise the text (OCR)"},
        {"truncated.txt", Status::incomplete, {"error/cut-off"}, "the document ends inside"},
        {"columns_scrambled.txt", Status::incomplete, {"error/scrambled", "error/unread-table"}, ""},
    };
    std::set<std::string> tested;
    for (const Bad& bad : table) {
        tested.insert(bad.file);
        INFO(bad.file);
        const Report report = check_sample(fs::path("bad") / bad.file);
        CHECK(report.status == bad.status);
        REQUIRE(report.error);
        CHECK(std::ranges::count(bad.errors, report.error->key) == 1);
        const ProgramResult result = run_program({"--lang=en", (samples_folder() / "bad" / bad.file).string()});
        CHECK(result.exit_code == 2);
        CHECK(result.output.find(bad.file + ": error: ") != std::string::npos);
        CHECK(result.output.find(bad.said) != std::string::npos);
    }
    CHECK(tested == documents_in(samples_folder() / "bad"));
}
