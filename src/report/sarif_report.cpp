// One run object, its results written document by document.
#include "report/sarif_report.hpp"

#include "report/json_report.hpp"
#include "report/places.hpp"

#include <budgetcheck/rules.hpp>
#include <budgetcheck/version.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace budgetcheck {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view input_rule = "input/document";
constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json rule_json(std::string_view id, std::string_view summary, std::string_view level) {
    return {{"id", id}, {"shortDescription", {{"text", summary}}}, {"defaultConfiguration", {{"level", level}}}};
}

Json rules_json(Language language) {
    Json result = Json::array();
    for (const Rule& rule : rules())
        result.push_back(
            rule_json(rule.id, language == Language::zh ? rule.summary_zh : rule.summary_en, name(rule.severity)));
    result.push_back(rule_json(input_rule, render("sarif/input-rule", language), name(Severity::error)));
    return result;
}

std::size_t rule_index(std::string_view id) {
    const auto found = std::ranges::find(rules(), id, &Rule::id);
    return static_cast<std::size_t>(found - rules().begin());  // behind them: the rule of the input
}

/// A path as a relative or absolute URI reference (RFC 3986): what is not unreserved is percent-encoded.
std::string uri(std::string_view path) {
    constexpr std::string_view unreserved = "-._~/";
    std::string result;
    for (const char c : path) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (plain || unreserved.find(c) != unreserved.npos) result += c;
        else result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    // In front of a colon a first segment would be a scheme, but colons are encoded.
    return path.starts_with('/') ? "file://" + result : result;
}

Json artifact(std::string_view path) { return {{"uri", uri(path)}}; }

Json region(std::uint32_t line, std::uint32_t column, std::uint32_t length) {
    Json json{{"startLine", line}};
    if (column == 0) return json;
    json["startColumn"] = column;
    json["endColumn"] = column + length;
    return json;
}

/// Of a PDF or office document the lines are ours: the page or cell is what can be looked up.
Json location(const Location& place, const Report& report) {
    Json physical{{"artifactLocation", artifact(place.path.empty() ? report.path : place.path)}};
    if (report.origin == Origin::text && place.line > 0) physical["region"] = region(place.line, place.column, place.length);
    Json json{{"physicalLocation", physical}};
    std::string cell = place.table;
    for (const std::string& part : {place.row, place.column_name})
        if (!part.empty()) cell.append(cell.empty() ? "" : "/").append(part);
    if (!cell.empty()) json["logicalLocations"] = Json::array({{{"fullyQualifiedName", cell}}});
    if (place.page > 0) json["properties"]["page"] = place.page;
    if (place.cell) json["properties"]["cell"] = cell_key(place);
    return json;
}

/// The repair as a change to the file; nothing where a blank cell has no place of its own, or lines are not the file's.
Json fixes(const Finding& finding, const Report& report) {
    const auto has_place = [](const Edit& edit) { return edit.column > 0; };
    if (report.origin != Origin::text || finding.repair.empty() || !std::ranges::all_of(finding.repair, has_place)) return nullptr;
    Json replacements = Json::array();
    for (const Edit& edit : finding.repair)
        replacements.push_back(
            {{"deletedRegion", region(edit.line, edit.column, edit.length)}, {"insertedContent", {{"text", edit.to}}}});
    const Json change{{"artifactLocation", artifact(report.path)}, {"replacements", replacements}};
    return Json::array({{{"artifactChanges", Json::array({change})}}});
}

Json result_json(const Finding& finding, const Report& report, Language language) {
    Json json{{"ruleId", finding.rule},
              {"ruleIndex", rule_index(finding.rule)},
              {"level", name(finding.severity)},
              {"message", {{"text", render(finding.message, language)}}}};
    Json related = Json::array();
    for (const Location& place : finding.locations)
        if (&place == &finding.locations.front()) json["locations"] = Json::array({location(place, report)});
        else related.push_back(location(place, report));
    if (!related.empty()) json["relatedLocations"] = related;
    json["partialFingerprints"] = {{"budgetcheck/v1", fingerprint(finding)}};
    if (const Json repair = fixes(finding, report); !repair.is_null()) json["fixes"] = repair;
    return json;
}

Json input_json(const Message& error, const Report& report, Language language) {
    return {{"ruleId", input_rule},
            {"ruleIndex", rule_index(input_rule)},
            {"level", name(Severity::error)},
            {"message", {{"text", render(error, language)}}},
            {"locations", Json::array({{{"physicalLocation", {{"artifactLocation", artifact(report.path)}}}}})}};
}

}  // namespace

std::string sarif_opening(Language language) {
    const Json driver{{"name", "budgetcheck"}, {"version", version()}, {"rules", rules_json(language)}};
    const Json run{{"tool", {{"driver", driver}}},
                   {"language", language == Language::zh ? "zh-CN" : "en"},
                   {"columnKind", "unicodeCodePoints"},
                   {"results", Json::array()}};
    std::string log = dump(Json{{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::array({run})}});
    log.resize(log.rfind("]}]}"));  // the results follow
    return log + '\n';
}

std::string sarif_results(const Report& report, Language language) {
    std::string result;
    const auto add = [&](const Json& json) { result.append(result.empty() ? "" : ",\n").append(dump(json)); };
    if (report.error) add(input_json(*report.error, report, language));
    for (const Finding& finding : report.findings) add(result_json(finding, report, language));
    return result;
}

std::string sarif_closing(const Tally& tally) {
    const Json invocation{{"executionSuccessful", tally.incomplete == 0}};
    return "\n],\"invocations\":" + dump(Json::array({invocation})) + "}]}\n";
}

}  // namespace budgetcheck
