// Which command does what.
#include "run.hpp"

#include "documents.hpp"
#include "results_commands.hpp"
#include "settings.hpp"

#include "explain/explain.hpp"
#include "input/encodings.hpp"
#include "input/output.hpp"
#include "report/display.hpp"
#include "report/json_report.hpp"
#include "results/database.hpp"

#include <budgetcheck/rules.hpp>
#include <budgetcheck/version.hpp>

#include <fmt/format.h>
#include <asio/version.hpp>

#include <algorithm>

namespace budgetcheck {
namespace {

std::string rule_list(const Options& options) {
    if (options.format == FormatName::json) return json_rules(rules(), options.language);
    if (options.format == FormatName::markdown) return rules_markdown(rules(), options.language);
    std::size_t columns = 0;
    for (const Rule& rule : rules()) columns = std::max(columns, rule.id.size());
    std::string result;
    for (const Rule& rule : rules()) {
        result += padded(std::string(rule.id), columns + 2) + padded(std::string(name(rule.severity)), 9);
        result.append(options.language == Language::zh ? rule.summary_zh : rule.summary_en).append("\n");
    }
    return result;
}

/// The rules asked for, by id or family; all where none is.
std::string explanation(const Options& options) {
    std::vector<const Rule*> asked;
    for (const Rule& rule : rules()) {
        const auto names = [&](const std::string& name) { return rule.id == name || rule.id.starts_with(name + "/"); };
        if (options.paths.empty() || std::ranges::any_of(options.paths, names)) asked.push_back(&rule);
    }
    if (options.format == FormatName::markdown) return explanation_markdown(asked, options.language);
    return explanation_text(asked, options.language);
}

/// What somebody who asks about a build needs to know first.
std::string build_facts() {
    return fmt::format("JSON schema {}\n{}, {}\nSQLite {}, ICU {}, fmt {}.{}.{}, Asio {}.{}\n", json_schema,
                       BUDGETCHECK_COMPILER, BUDGETCHECK_BUILD_TYPE, results::database_library(), encoding_library(),
                       FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100, ASIO_VERSION / 100000,
                       ASIO_VERSION / 100 % 1000);
}

int print(const std::string& text, const Options& options) {
    Output output(options.output, render("output/standard", options.language));
    output.write(text);
    output.finish();
    return 0;
}

}  // namespace

int run(const Options& options) {
    switch (options.command) {
        case Command::check:
        case Command::extract:
            return run_documents(options);
        case Command::merge:
            return run_merge(options);
        case Command::summary:
            return run_summary(options);
        case Command::rules:
            return print(rule_list(options), options);
        case Command::explain:
            return print(explanation(options), options);
        case Command::config:
            return run_config(options);
        case Command::completion:
            return print(completion(options.shell, options.language), options);
        case Command::manual:
            return print(manual(options.language), options);
        case Command::version:
            return print("budgetcheck " + std::string(version()) + '\n' + build_facts(), options);
        case Command::help:
            break;
    }
    return print(help_text(options.language), options);
}

}  // namespace budgetcheck
