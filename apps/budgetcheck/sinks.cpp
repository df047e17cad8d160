// The sinks, and which format each command writes.
#include "sinks.hpp"

#include "terminal.hpp"

#include "input/output.hpp"
#include "input/spool.hpp"
#include "report/format.hpp"
#include "results/database.hpp"

#include <string>
#include <string_view>

namespace budgetcheck {
namespace {

Format format_of(const Options& options) {
    const Language language = options.language;
    if (options.command == Command::extract)
        return options.format == FormatName::csv ? csv_figures_format() : figures_format();
    switch (options.format) {
        case FormatName::json:
            return json_format(language);
        case FormatName::ndjson:
            return ndjson_format(language);
        case FormatName::sarif:
            return sarif_format(language);
        case FormatName::junit:
            return junit_format(options.selection.fail_on, language);
        case FormatName::github:
            return annotations_format(language);
        case FormatName::csv:
            return csv_format(language);
        case FormatName::ignore:
            return ignore_format(language);
        case FormatName::html:
            return html_format(language);
        default:
            return text_format(text_style(language, options.color, options.output.empty()));
    }
}

class TextSink : public Sink {
public:
    explicit TextSink(const Options& options)
        : to_file_(!options.output.empty()),
          format_(format_of(options)),
          output_(options.output, render("output/standard", options.language)) {
        output_.write(format_.opening);
    }

    std::string text(const Report& report, const Settled& settled) const override {
        return format_.document(report, settled);
    }
    std::string appendix(const Report& report) const override {
        return format_.appendix ? format_.appendix(report) : std::string();
    }
    std::string_view separator() const override { return format_.separator; }
    bool takes_reports() const override { return false; }

    void take(const Rendered& document) override {
        appendices_.write(document.appendix);
        if (document.output.empty()) return;
        if (any_) output_.write(format_.separator);
        output_.write(document.output);
        any_ = true;
    }
    void close(const Tally& total) override {
        output_.write(format_.closing(total));
        appendices_.read([&](std::string_view bytes) { output_.write(bytes); });
    }
    void finish() override { output_.finish(); }
    void abandon() override {
        if (to_file_) output_.discard();
        else output_.finish();
    }

private:
    bool to_file_;
    bool any_ = false;  ///< something that a separator must part from what follows
    Format format_;
    Output output_;
    Spool appendices_;
};

class DatabaseSink : public Sink {
public:
    explicit DatabaseSink(const Options& options) : database_(options.output, options.language) {}

    std::string text(const Report&, const Settled&) const override { return {}; }
    std::string appendix(const Report&) const override { return {}; }
    std::string_view separator() const override { return {}; }
    bool takes_reports() const override { return true; }

    void take(const Rendered& document) override {
        for (const Report& report : document.reports) database_.add(report);
    }
    void close(const Tally&) override {}
    void finish() override { database_.finish(); }
    void abandon() override {}

private:
    results::Database database_;
};

}  // namespace

std::unique_ptr<Sink> make_sink(const Options& options) {
    if (options.format == FormatName::sqlite) return std::make_unique<DatabaseSink>(options);
    return std::make_unique<TextSink>(options);
}

}  // namespace budgetcheck
