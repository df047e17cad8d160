// Lines are read one by one: a file of results may be larger than memory.
#include "results/results.hpp"

#include <budgetcheck/report.hpp>

#include <nlohmann/json.hpp>

#include <iostream>
#include <utility>

namespace budgetcheck::results {
namespace {

using Json = nlohmann::json;

constexpr std::array severities{Severity::note, Severity::warning, Severity::error};

std::string text_of(const Json& value) { return value.is_string() ? value.get<std::string>() : std::string{}; }

void add_findings(const Json& findings, DocumentResult& result) {
    for (const Json& finding : findings) {
        result.fingerprints.push_back(finding.value("fingerprint", ""));
        for (const Severity severity : severities)
            if (finding.at("severity") == name(severity))
                ++result.rules[finding.at("rule")][static_cast<std::size_t>(severity)];
    }
}

DocumentResult read_document(const Json& json) {
    DocumentResult result;
    result.path = json.at("path");
    result.status = json.at("status");
    result.error = text_of(json.at("error"));
    result.organization = json.at("document").at("organization");
    result.kind = json.at("document").at("kind");
    result.incomplete = !result.error.empty();  // an incomplete document says why
    add_findings(json.at("findings"), result);
    const Json& coverage = json.at("coverage");
    result.figures_read = coverage.at("figures").at("read");
    result.figures_confirmed = coverage.at("figures").at("confirmed");
    for (const Json& checks : coverage.at("checks")) result.checks += checks.get<std::size_t>();
    result.undetermined = coverage.at("checks").at("undetermined");
    return result;
}

}  // namespace

Lines::Lines(std::string path) : path_(std::move(path)) {
    if (path_ == "-") return;
    file_.open(path_, std::ios::binary);
    if (!file_) throw ResultsError{{"results/unreadable", {path_}}};
}

std::istream& Lines::stream() { return path_ == "-" ? std::cin : file_; }

ResultsError Lines::wrong(std::string_view key, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {path_, std::to_string(number_)});
    return {{key, std::move(arguments)}};
}

bool Lines::next(std::string& line) {
    if (!std::getline(stream(), line)) return false;
    ++number_;
    if (stream().eof()) throw wrong("results/cut-off");
    return true;
}

std::size_t DocumentResult::findings(Severity severity) const {
    std::size_t sum = 0;
    for (const auto& [rule, counts] : rules) sum += counts[static_cast<std::size_t>(severity)];
    return sum;
}

std::optional<DocumentResult> document_result(const std::string& line, const Lines& lines) {
    try {
        const Json json = Json::parse(line);
        if (!json.is_object() || !json.contains("schema") || !json.contains("findings")) return std::nullopt;
        return read_document(json);
    } catch (const Json::exception&) {
        throw lines.wrong("results/no-json");
    }
}

}  // namespace budgetcheck::results
