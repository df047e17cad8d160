// Sources → reports → format → output, several documents at a time.
#include "documents.hpp"

#include "complain.hpp"
#include "progress.hpp"
#include "settings.hpp"
#include "sinks.hpp"
#include "terminal.hpp"

#include "input/batch.hpp"
#include "input/interrupt.hpp"
#include "input/output.hpp"
#include "input/reader.hpp"
#include "input/sources.hpp"
#include "report/display.hpp"
#include "results/parts.hpp"

#include <budgetcheck/check.hpp>
#include <budgetcheck/together.hpp>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iterator>
#include <memory>
#include <system_error>

namespace budgetcheck {
namespace {

/// All that the command line names, or the part of it that this run is to check.
struct Work {
    std::vector<Source> sources;
    std::uint32_t files = 0;  ///< of all parts
};

Work work_of(const Options& options) {
    std::vector<std::string> paths = options.paths;
    if (!options.files_from.empty()) {
        auto listed = read_list(options.files_from, options.null_separated);
        if (const auto* problem = std::get_if<Message>(&listed))
            throw OptionFileError{{"usage/files-from", {options.files_from, render(*problem, options.language)}}};
        std::ranges::move(std::get<0>(listed), std::back_inserter(paths));
    }
    Work work{list_sources(paths), 0};
    work.files = static_cast<std::uint32_t>(work.sources.size());
    if (options.shard) keep_shard(work.sources, *options.shard);
    if (!options.output.empty() && !source_at(work.sources, options.output).empty())
        throw OutputError({"output/is-input", {options.output}});
    return work;
}

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

/// One run over the sources.
class Run {
public:
    Run(const Options& options, const Settings& settings, const Work& work, const codes::CodeBook* codes, Sink& sink)
        : options_(options),
          settings_(settings),
          work_(work),
          sink_(sink),
          check_{.keep_figures = options.command == Command::extract || options.together,
                 .keep_views = options.format == FormatName::html,
                 .codes = codes},
          // A report for programs, or one that goes to a file, does not tell the person at the terminal what went
          // wrong.
          told_apart_(options.format != FormatName::text || !options.output.empty()) {}

    Tally write() const {
        Progress progress(work_.sources.size(), options_.output.empty() && is_terminal_output(), options_.language);
        Tally total;
        bool cut = false;
        const auto take = [&](const Rendered& document) {
            cut = cut || document.too_late;
            if (cut) return;
            sink_.take(document);
            if (!document.notice.empty()) progress.clear();
            print_error(document.notice);
            total.add(document.tally);
            progress.advance();
        };
        if (options_.together) take(rendered(reports_together(), nullptr));
        else
            run_in_order(
                work_.sources.size(), options_.jobs, [&](std::size_t index) { return one(index); }, take);
        sink_.close(total);
        return total;
    }

private:
    Rendered one(std::size_t index) const {
        const Source& source = work_.sources[index];
        std::vector<Report> reports = reports_on(source);
        if (reports.size() > 1) check_together(reports);
        Rendered result = rendered(std::move(reports), &source);
        result.too_late = is_interrupted();
        return result;
    }

    /// The documents of one file.
    std::vector<Report> reports_on(const Source& source) const {
        thread_local Reader reader;  // one buffer a thread, for all its documents
        std::vector<Report> reports;
        const auto failed = [&](Message error) {
            reports.assign(1, unreadable(source.path, std::move(error)));
            return std::move(reports);
        };
        if (source.error) return failed(*source.error);
        try {
            if (std::optional<Message> problem = reader.read(source.path, options_.encoding))
                return failed(*std::move(problem));
            CheckOptions check = check_;
            check.profile = settings_.profile(source.path);
            check.tell_rounding = settings_.tells_rounding(source.path);
            reports = check_file(reader.bytes(), source.path, check);
            for (Report& report : reports) reader.complete(report);
            return reports;
        } catch (const std::exception& failure) {  // a mistake of ours, or no memory: the other documents still count
            return failed({"input/failure", {failure.what()}});
        }
    }

    /// All documents at once, compared with each other.
    std::vector<Report> reports_together() const {
        const std::vector<Source>& sources = work_.sources;
        if (sources.size() > most_together)
            throw OptionFileError{
                {"usage/too-many-together", {std::to_string(sources.size()), std::to_string(most_together)}}};
        std::vector<std::vector<Report>> of_file(sources.size());
        const auto work = [&](std::size_t index) {
            of_file[index] = reports_on(sources[index]);
            return Rendered{};
        };
        run_in_order(sources.size(), options_.jobs, work, [](const Rendered&) {});
        std::vector<Report> reports;
        for (std::vector<Report>& file : of_file) std::ranges::move(file, std::back_inserter(reports));
        check_together(reports);
        return reports;
    }

    Rendered rendered(std::vector<Report> reports, const Source* source) const {
        Rendered result;
        const std::vector<Settled> settled = settings_.settle(reports, result.notice);
        for (std::size_t i = 0; i < reports.size(); ++i) {
            const Report& report = reports[i];
            const std::string text = sink_.text(report, settled[i]);
            if (!result.output.empty() && !text.empty()) result.output += sink_.separator();
            result.output += text;
            result.appendix += sink_.appendix(report);
            if (told_apart_ && report.error)
                result.notice +=
                    printable(report.path) + ": " + printable(render(*report.error, options_.language)) + '\n';
            result.tally.add(report, settled[i]);
        }
        if (options_.shard && source != nullptr)
            result.output = results::marked(result.output, {source->position, work_.files});
        if (sink_.takes_reports()) result.reports = std::move(reports);
        return result;
    }

    const Options& options_;
    const Settings& settings_;
    const Work& work_;
    Sink& sink_;
    CheckOptions check_;
    bool told_apart_;
};

/// "explian add/split": a first path that does not exist may have been meant to be a command.
void suggest_command(const Options& options) {
    std::error_code ignored;
    if (options.command != Command::check || options.paths.empty() ||
        std::filesystem::exists(options.paths.front(), ignored))
        return;
    if (const auto near = near_commands(options.paths.front()); !near.empty())
        complain({"usage/near-command", {options.paths.front(), std::string(near.front())}}, options.language);
}

/// What to do next, for somebody who reads the report in a terminal.
void suggest_next(const Tally& total, const Options& options) {
    const bool reading = options.command == Command::check && options.format == FormatName::text &&
                         options.output.empty() && is_terminal_output();
    const std::size_t checked = total.all_documents() - total.documents[static_cast<std::size_t>(Status::unreadable)];
    if (!reading || checked == 0) return;
    const bool found = total.findings[static_cast<std::size_t>(Severity::error)] +
                           total.findings[static_cast<std::size_t>(Severity::warning)] >
                       0;
    print_error('\n' + render(found ? "next/findings" : "next/passed", options.language) + '\n');
}

int code_of(const Options& options, Tally total) {
    if (options.command == Command::extract) total.documents[static_cast<std::size_t>(Status::failed)] = 0;
    return exit_code(total);  // figures are no verdict
}

}  // namespace

int run_documents(const Options& asked) {
    const Work work = work_of(asked);
    const Settings settings(asked, work.sources);
    Options options = asked;
    options.language = settings.language();
    print_error(settings.notices());
    const std::shared_ptr<const codes::CodeBook> book = code_book(options);
    watch_interrupts();
    const std::unique_ptr<Sink> sink = make_sink(options);
    const Tally total = Run(options, settings, work, book.get(), *sink).write();
    if (!is_interrupted()) {
        sink->finish();
        suggest_command(options);
        suggest_next(total, options);
        return code_of(options, total);
    }
    sink->abandon();
    complain({"usage/interrupted", {std::to_string(total.all_documents()), std::to_string(work.sources.size())}},
             options.language);
    end_by_interrupt();
    return code_of(options, total);
}

}  // namespace budgetcheck
