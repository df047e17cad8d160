// The finding of an example is what the program finds in it.
#include "explain/explain.hpp"

#include "explain/examples.hpp"


#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>

namespace budgetcheck {
namespace {

/// What a rule rests on and how it treats rounding: the keys of texts that rules share.
struct Grounds {
    std::string_view rule;
    std::string_view ground;
    std::string_view rounding;
};

constexpr auto grounds = std::to_array<Grounds>({
    {"add/across", "arithmetic", "interval"},
    {"add/procurement", "arithmetic", "interval"},
    {"add/project", "arithmetic", "interval"},
    {"add/prose", "arithmetic", "interval"},
    {"add/rollup", "arithmetic", "interval"},
    {"add/sangong", "arithmetic", "interval"},
    {"add/split", "arithmetic", "interval"},
    {"add/units", "consolidation", "interval"},
    {"add/vehicles", "arithmetic", "interval"},
    {"agree/document", "same", "interval"},
    {"agree/prose", "same", "interval"},
    {"agree/repeat", "same", "interval"},
    {"agree/table", "same", "interval"},
    {"agree/unit", "same", "interval"},
    {"asset/date", "form", "exact"},
    {"balance/code", "balance", "interval"},
    {"balance/fund", "balance", "interval"},
    {"balance/total", "balance", "interval"},
    {"change/amount", "arithmetic", "interval"},
    {"change/direction", "arithmetic", "interval"},
    {"change/percent", "arithmetic", "rate"},
    {"change/reason", "form", "exact"},
    {"change/zero-base", "arithmetic", "exact"},
    {"contain/list", "arithmetic", "interval"},
    {"contain/part", "arithmetic", "interval"},
    {"format/amount", "form", "exact"},
    {"format/percent-sign", "form", "exact"},
    {"format/precision", "form", "exact"},
    {"name/code", "classes", "exact"},
    {"name/label", "form", "exact"},
    {"name/listed", "same", "exact"},
    {"name/retired", "classes", "exact"},
    {"project/amount", "same", "interval"},
    {"project/dates", "same", "exact"},
    {"project/indicator", "form", "exact"},
    {"project/name", "same", "exact"},
    {"share/completion", "arithmetic", "rate"},
    {"share/percent", "arithmetic", "rate"},
    {"structure/empty-table", "disclosure", "exact"},
    {"structure/leftover", "form", "exact"},
    {"structure/level", "form", "exact"},
    {"structure/missing-table", "disclosure", "exact"},
    {"structure/organization", "form", "exact"},
    {"structure/repeated-table", "disclosure", "exact"},
    {"structure/section", "form", "exact"},
    {"structure/unit", "form", "exact"},
    {"structure/year", "form", "exact"},
    {"text/encoding", "text", "exact"},
});

const Grounds& grounds_of(std::string_view rule) {
    const auto found = std::ranges::lower_bound(grounds, rule, {}, &Grounds::rule);
    if (found == grounds.end() || found->rule != rule) throw std::logic_error("no grounds for " + std::string(rule));
    return *found;
}

std::string say(std::string_view kind, std::string_view name, Language language) {
    return render("explain/" + std::string(kind) + "/" + std::string(name), language);
}

std::string_view summary(const Rule& rule, Language language) {
    return language == Language::zh ? rule.summary_zh : rule.summary_en;
}

/// One finding of the rule in the example, as the program says it.
std::string finding_of(const Rule& rule, const explain::Example& example, Language language) {
    const std::vector<Finding> findings = explain::findings_of(wrong_document(example));
    const auto found = std::ranges::find(findings, rule.id, &Finding::rule);
    if (found == findings.end()) throw std::logic_error("the example is silent: " + std::string(rule.id));
    return std::string(name(found->severity)) + ": " + render(found->message, language);
}

/// Undecodable bytes are an example of themselves, but nothing to print.
std::string printable_lines(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) == 0xFFU) c = '?';
    return text;
}

std::string indented(const std::string& text) {
    std::istringstream lines(text);
    std::string result;
    for (std::string line; std::getline(lines, line);) result.append("      ").append(line).append("\n");
    return result;
}

struct Shown {
    std::string right;
    std::string wrong;
    std::string finding;
};

Shown shown_example(const Rule& rule, Language language) {
    const explain::Example* example = explain::find_example(rule.id);
    if (example == nullptr) throw std::logic_error("no example for " + std::string(rule.id));
    const explain::ChangedLines lines = changed_lines(*example);
    const auto shown = [&](const std::string& text) {
        return printable_lines(text.empty() ? say("head", "nothing", language) + "\n" : text);
    };
    return {shown(lines.right), shown(lines.wrong),
            finding_of(rule, *example, language)};
}

}  // namespace

std::string explanation_text(std::span<const Rule* const> rules, Language language) {
    std::string text;
    for (const Rule* rule : rules) {
        const Grounds& of_rule = grounds_of(rule->id);
        const Shown shown = shown_example(*rule, language);
        const auto line = [&](std::string_view head, std::string_view words) {
            text.append("  ").append(say("head", head, language)).append(language == Language::zh ? "：" : ": ");
            text.append(words).append("\n");
        };
        if (!text.empty()) text += "\n";
        text.append(rule->id).append("  ").append(name(rule->severity)).append("\n");
        line("what", summary(*rule, language));
        line("why", say("ground", of_rule.ground, language));
        line("rounding", say("rounding", of_rule.rounding, language));
        line("advice", say("advice", rule->id, language));
        line("right", "");
        text += indented(shown.right);
        line("wrong", "");
        text += indented(shown.wrong);
        line("finding", shown.finding);
    }
    return text;
}

std::string explanation_markdown(std::span<const Rule* const> rules, Language language) {
    std::string text = "# " + say("head", "title", language) + "\n\n" + say("head", "generated", language) + "\n";
    for (const Rule* rule : rules) {
        const Grounds& of_rule = grounds_of(rule->id);
        const Shown shown = shown_example(*rule, language);
        const auto item = [&](std::string_view head, const std::string& words) {
            text.append("- **").append(say("head", head, language)).append("** ").append(words).append("\n");
        };
        text.append("\n## `").append(rule->id).append("` · ").append(name(rule->severity)).append("\n\n");
        text.append(summary(*rule, language)).append("\n\n");
        item("why", say("ground", of_rule.ground, language));
        item("rounding", say("rounding", of_rule.rounding, language));
        item("advice", say("advice", rule->id, language));
        text.append("\n").append(say("head", "right", language)).append("\n\n```text\n").append(shown.right);
        text.append("```\n\n").append(say("head", "wrong", language)).append("\n\n```text\n").append(shown.wrong);
        text.append("```\n\n").append(shown.finding).append("\n");
    }
    return text;
}

std::string rules_markdown(std::span<const Rule> rules, Language language) {
    std::string text = "| rule | severity | what must hold |\n|---|---|---|\n";
    for (const Rule& rule : rules)
        text.append("| `").append(rule.id).append("` | ").append(name(rule.severity)).append(" | ").append(summary(rule, language)).append(" |\n");
    return text;
}

}  // namespace budgetcheck
