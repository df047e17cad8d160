// The commands: sources → reports → format → output.
#include "run.hpp"

#include "terminal.hpp"

#include "explain/explain.hpp"
#include "input/batch.hpp"
#include "input/output.hpp"
#include "input/reader.hpp"
#include "input/sources.hpp"
#include "report/display.hpp"
#include "report/format.hpp"
#include "report/json_report.hpp"

#include <budgetcheck/check.hpp>
#include <budgetcheck/rules.hpp>
#include <budgetcheck/together.hpp>
#include <budgetcheck/version.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <iterator>

namespace budgetcheck {
namespace {

Format format_of(const Options& options) {
    if (options.command == Command::extract) return figures_format();
    if (options.format == FormatName::json) return json_format(options.language);
    if (options.format == FormatName::ndjson) return ndjson_format(options.language);
    return text_format(text_style(options.language, options.color, options.output.empty()));
}

/// The documents of one file.
std::vector<Report> reports_on(const Source& source, const CheckOptions& options) {
    thread_local Reader reader;  // one buffer a thread, for all its documents
    std::vector<Report> reports;
    const auto failed = [&](Message error) {
        reports.assign(1, unreadable(source.path, std::move(error)));
        return std::move(reports);
    };
    if (source.error) return failed(*source.error);
    try {
        if (std::optional<Message> problem = reader.read(source.path)) return failed(*std::move(problem));
        reports = check_file(reader.bytes(), source.path, options);
        for (Report& report : reports) {
            report.paged = reader.is_paged();
            if (std::optional<Message> doubt = reader.doubt()) report.error = std::move(doubt);
        }
        return reports;
    } catch (const std::exception& failure) {  // a mistake of ours, or no memory: the other documents still count
        return failed({"input/failure", {failure.what()}});
    }
}

void print_error(const std::string& text) { std::fputs(text.c_str(), stderr); }

/// The book of --codes; null where none is given.
std::shared_ptr<const codes::CodeBook> code_book(const Options& options) {
    if (options.codes.empty()) return nullptr;
    const auto wrong = [&](const Message& problem) {
        return OptionFileError{{"codes/file", {options.codes, render(problem, options.language)}}};
    };
    Reader reader;
    if (const std::optional<Message> problem = reader.read(options.codes)) throw wrong(*problem);
    auto book = read_codes(reader.bytes());
    if (const auto* problem = std::get_if<Message>(&book)) throw wrong(*problem);
    return std::get<0>(std::move(book));
}

/// All documents at once, compared with each other. Throws the Message of why that cannot be.
std::vector<Report> reports_together(std::span<const Source> sources, std::size_t jobs, CheckOptions options) {
    if (sources.size() > most_together)
        throw OptionFileError{
            {"usage/too-many-together", {std::to_string(sources.size()), std::to_string(most_together)}}};
    options.keep_figures = true;
    std::vector<std::vector<Report>> of_file(sources.size());
    const auto work = [&](std::size_t index) {
        of_file[index] = reports_on(sources[index], options);
        return Rendered{};
    };
    run_in_order(sources.size(), jobs, work, [](const Rendered&) {});
    std::vector<Report> reports;
    for (std::vector<Report>& file : of_file) std::ranges::move(file, std::back_inserter(reports));
    check_together(reports);
    return reports;
}

int run_documents(const Options& options, Output& output, std::span<const Source> sources, const CheckOptions& check) {
    const Format format = format_of(options);
    Selection selection = options.selection;
    if (check.keep_figures) selection.fail_on.reset();  // figures are no verdict
    // A report for programs, or one that goes to a file, does not tell the person at the terminal what went wrong.
    const bool told_apart = options.format != FormatName::text || !options.output.empty();
    const auto rendered = [&](std::vector<Report> reports) {
        const bool one_file = reports.size() > 1 && !options.together;
        if (one_file) check_together(reports);
        Rendered result;
        for (Report& report : reports) {
            const Settled settled = settle(report, selection);
            if (!result.output.empty()) result.output += format.separator;
            result.output += format.document(report, settled);
            if (told_apart && report.error)
                result.notice +=
                    printable(report.path) + ": " + printable(render(*report.error, options.language)) + '\n';
            result.tally.add(report, settled);
        }
        return result;
    };
    Tally total;
    const auto take = [&](const Rendered& document) {
        if (total.all_documents() > 0) output.write(format.separator);
        output.write(document.output);
        print_error(document.notice);
        total.add(document.tally);
    };
    output.write(format.opening);
    if (options.together) take(rendered(reports_together(sources, options.jobs, check)));
    else
        run_in_order(
            sources.size(), options.jobs,
            [&](std::size_t index) { return rendered(reports_on(sources[index], check)); }, take);
    output.write(format.closing(total));
    output.finish();
    return exit_code(total);
}

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

void print(const std::string& text, Output& output) {
    output.write(text);
    output.finish();
}

}  // namespace

void complain(const Message& message, Language language) {
    print_error("budgetcheck: " + printable(render(message, language)) + '\n');
}

int run(const Options& options) {
    const bool reads = options.command == Command::check || options.command == Command::extract;
    const std::vector<Source> sources = reads ? list_sources(options.paths) : std::vector<Source>{};
    if (!options.output.empty() && !source_at(sources, options.output).empty())
        throw OutputError({"output/is-input", {options.output}});
    const std::shared_ptr<const codes::CodeBook> book = reads ? code_book(options) : nullptr;
    Output output(options.output, render("output/standard", options.language));
    if (reads) {
        const bool extracting = options.command == Command::extract;
        return run_documents(options, output, sources,
                             {.keep_figures = extracting, .profile = options.profile, .codes = book.get()});
    }
    if (options.command == Command::help) print(help_text(options.language), output);
    else if (options.command == Command::version) print("budgetcheck " + std::string(version()) + '\n', output);
    else if (options.command == Command::explain) print(explanation(options), output);
    else print(rule_list(options), output);
    return 0;
}

}  // namespace budgetcheck
