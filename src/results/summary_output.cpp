// A summary for people and for programs.
#include "results/summary.hpp"

#include "report/display.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace budgetcheck::results {
namespace {

using Json = nlohmann::ordered_json;
using Named = std::pair<std::string, Count>;

constexpr double per_hundred = 100.0;
constexpr auto note = static_cast<std::size_t>(Severity::note);
constexpr auto warning = static_cast<std::size_t>(Severity::warning);
constexpr auto error = static_cast<std::size_t>(Severity::error);

/// Most errors first, then most warnings, then by name.
std::vector<Named> by_weight(const std::map<std::string, Count>& counts) {
    std::vector<Named> result(counts.begin(), counts.end());
    std::ranges::stable_sort(result, [](const Named& left, const Named& right) {
        const Count& a = left.second;
        const Count& b = right.second;
        return std::pair(a.findings[error], a.findings[warning]) > std::pair(b.findings[error], b.findings[warning]);
    });
    return result;
}

/// The bodies to speak to: those with an error or a warning.
std::vector<Named> worst_bodies(const Summary& summary) {
    std::vector<Named> bodies = by_weight(summary.bodies);
    std::erase_if(bodies, [](const Named& body) {
        return body.first.empty() || body.second.findings[error] + body.second.findings[warning] == 0;
    });
    if (bodies.size() > most_listed) bodies.resize(most_listed);
    return bodies;
}

std::string share(std::size_t part, std::size_t whole) {
    return fmt::format("{:.1f}",
                       whole == 0 ? 0.0 : per_hundred * static_cast<double>(part) / static_cast<double>(whole));
}

std::size_t state(const Summary& summary, Status status) {
    const auto found = summary.states.find(std::string(name(status)));
    return found == summary.states.end() ? 0 : found->second;
}

class Table {
public:
    Table(std::string_view heading, Language language) : language_(language), text_('\n' + say(heading) + '\n') {}

    std::string say(std::string_view key) const { return render(key, language_); }

    void row(const std::string& label, std::initializer_list<std::size_t> numbers) {
        text_ += "  ";
        for (const std::size_t number : numbers) text_ += fmt::format("{:>8}", number);
        text_ += "  " + printable(label) + '\n';
    }

    void header(std::string_view label, std::initializer_list<std::string_view> columns) {
        text_ += "  ";
        for (const std::string_view column : columns) {
            const std::string words = say(column);
            text_.append(8 - std::min<std::size_t>(8, display_width(words)), ' ').append(words);
        }
        text_ += "  " + say(label) + '\n';
    }

    const std::string& text() const { return text_; }

private:
    Language language_;
    std::string text_;
};

std::string rules_text(const Summary& summary, Language language) {
    Table table("overview/rules", language);
    table.header("overview/rule", {"overview/errors", "overview/warnings", "overview/notes", "overview/documents"});
    for (const auto& [rule, count] : by_weight(summary.rules))
        table.row(rule, {count.findings[error], count.findings[warning], count.findings[note], count.documents});
    return summary.rules.empty() ? "" : table.text();
}

std::string bodies_text(const Summary& summary, Language language) {
    Table table("overview/bodies", language);
    table.header("overview/body", {"overview/errors", "overview/warnings", "overview/documents"});
    const std::vector<Named> bodies = worst_bodies(summary);
    for (const auto& [body, count] : bodies)
        table.row(body, {count.findings[error], count.findings[warning], count.documents});
    return bodies.empty() ? "" : table.text();
}

std::string worst_text(const Summary& summary, Language language) {
    Table table("overview/worst", language);
    table.header("overview/path", {"overview/errors", "overview/warnings"});
    for (const Worst& worst : summary.worst) table.row(worst.path, {worst.errors, worst.warnings});
    return summary.worst.empty() ? "" : table.text();
}

Json count_json(std::string_view label, const Named& named) {
    return {{label, named.first},
            {"errors", named.second.findings[error]},
            {"warnings", named.second.findings[warning]},
            {"notes", named.second.findings[note]},
            {"documents", named.second.documents}};
}

Json counts_json(std::string_view label, const std::vector<Named>& all) {
    Json result = Json::array();
    for (const Named& named : all) result.push_back(count_json(label, named));
    return result;
}

}  // namespace

std::string summary_text(const Summary& summary, Language language) {
    const auto say = [&](std::string_view key, std::vector<std::string> values) {
        return render(Message{key, std::move(values)}, language) + '\n';
    };
    const auto number = [](std::size_t value) { return std::to_string(value); };
    return say("overview/states", {number(summary.documents), number(state(summary, Status::passed)),
                                   number(state(summary, Status::failed)), number(state(summary, Status::incomplete)),
                                   number(state(summary, Status::unreadable))}) +
           say("overview/coverage",
               {number(summary.figures_read), share(summary.figures_confirmed, summary.figures_read),
                number(summary.checks), share(summary.undetermined, summary.checks)}) +
           rules_text(summary, language) + bodies_text(summary, language) + worst_text(summary, language);
}

std::string summary_json(const Summary& summary) {
    Json worst = Json::array();
    for (const Worst& one : summary.worst)
        worst.push_back({{"path", one.path}, {"errors", one.errors}, {"warnings", one.warnings}});
    const Json json{{"documents", summary.documents},
                    {"status", summary.states},
                    {"kinds", summary.kinds},
                    {"figures", {{"read", summary.figures_read}, {"confirmed", summary.figures_confirmed}}},
                    {"checks", {{"all", summary.checks}, {"undetermined", summary.undetermined}}},
                    {"rules", counts_json("rule", by_weight(summary.rules))},
                    {"bodies", counts_json("body", by_weight(summary.bodies))},
                    {"worst", worst}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace budgetcheck::results
