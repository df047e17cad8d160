// From a PDF the same is found as from its text, and from its words however the maker moved them. Lines differ, so they
// are not compared; pages are.
#include "corpus/cells.hpp"
#include "corpus/real_documents.hpp"
#include "corpus/same_findings.hpp"

#include "input/page_composer.hpp"
#include "input/pdf_words.hpp"
#include "input/reader.hpp"
#include "support/small_pdf.hpp"
#include "text/lines.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace budgetcheck;
namespace fs = std::filesystem;

namespace {

/// Figures with their coordinates and pages, findings with the words they are about; sorted.
std::vector<std::string> told(const Report& report) {
    std::vector<std::string> lines;
    for (const FigureRecord& figure : report.figures)
        if (!figure.blank)
            lines.push_back("figure " + figure.view + " " + std::to_string(figure.coordinates.function) + " " +
                            std::to_string(figure.coordinates.economic) + " " + figure.place.column_name + " " +
                            figure.place.text + " page " + std::to_string(figure.place.page));
    for (const Finding& finding : report.findings) {
        std::string line = "finding " + std::string(finding.rule) + " " + std::string(name(finding.severity)) + " " +
                           test::plain(finding.expected) + " " + finding.difference;
        for (const Location& place : finding.locations)
            line += " '" + test::plain(place.text) + "' page " + std::to_string(place.page);
        lines.push_back(std::move(line));
    }
    lines.push_back("undetermined " + std::to_string(report.coverage.undetermined));
    lines.push_back("unknown lines " + std::to_string(report.coverage.unknown_lines));
    std::ranges::sort(lines);
    return lines;
}

Report checked(std::string_view text) { return check(text, "document", {.keep_figures = true}); }

Report checked_pdf(const fs::path& path) {
    Reader reader;
    const auto problem = reader.read(path.string());
    REQUIRE_FALSE(problem);
    CHECK_FALSE(reader.doubt());
    return checked(reader.bytes());
}

/// The PDFs of the corpus; empty where the folder is absent.
std::vector<fs::path> real_pdfs() {
    std::vector<fs::path> paths;
    const auto shared = test::shared_folder();
    if (!shared) return paths;
    for (const fs::path& folder : {*shared / "corpus", *shared / "corpus" / "other"})
        for (const fs::directory_entry& entry : fs::directory_iterator(folder))
            if (entry.path().extension() == ".pdf") paths.push_back(entry.path());
    std::ranges::sort(paths);
    REQUIRE(paths.size() >= 12);
    return paths;
}

/// The text of a PDF whose words are changed before they are composed.
std::string composed(const fs::path& path, const std::function<void(PdfPage&)>& change) {
    std::string text;
    PdfWords words([&](const PdfPage& read) {
        PdfPage page = read;
        change(page);
        if (!text.empty()) text += '\f';
        compose_page(page, text);
    });
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const PdfTool tool;
    run_child(tool.command, file, tool.limits, [&](std::string_view bytes) { return words.feed(bytes); });
    close(file);
    return text;
}

/// Amounts with decimals on lines that hold nothing but figures.
std::size_t figures_alone(std::string_view bytes) {
    const text::Text text(bytes);
    std::size_t count = 0;
    for (const text::Line& line : text.lines())
        if (line.bare.find_first_not_of(u"0123456789,.-") == line.bare.npos)
            count += static_cast<std::size_t>(std::ranges::count(line.bare, u'.'));
    return count;
}

void scale(PdfPage& page, double factor, double shift) {
    page.width *= factor;
    page.height *= factor;
    for (PdfWord& word : page.words)
        for (double* place : {&word.left, &word.top, &word.right, &word.bottom}) *place = *place * factor + shift;
}

void lift_figures(PdfPage& page, double share) {
    for (PdfWord& word : page.words) {
        if (word.text.find_first_not_of("0123456789,.-") != word.text.npos) continue;
        const double lift = share * (word.right - word.left) * 2 / static_cast<double>(word.text.size());
        word.top += lift;
        word.bottom += lift;
    }
}

}  // namespace

TEST_CASE("a real PDF tells what its text tells", "[corpus]") {
    for (const fs::path& path : real_pdfs()) {
        INFO(path.filename().string());
        fs::path text = path;
        text.replace_extension(".txt");
        CHECK(test::differences(told(checked(test::read_file(text))), told(checked_pdf(path))) == "");
    }
}

TEST_CASE("final accounts as PDF: every figure at its coordinates", "[corpus]") {
    const auto shared = test::shared_folder();
    if (!shared) return;
    for (const std::string_view name : test::account_names) {
        INFO(name);
        const Report report = checked_pdf(*shared / "corpus" / (std::string(name) + ".pdf"));
        CHECK(test::missing_cells(report, std::string(name)) == "");
        CHECK(report.coverage.narrative_read == report.coverage.narrative_amounts);
    }
}

TEST_CASE("amounts that stand higher than their labels come on the lines of these", "[corpus]") {
    const auto shared = test::shared_folder();
    if (!shared) return;
    const fs::path path = *shared / "corpus" / "finance_final_2024";
    CHECK(figures_alone(test::read_file(path.string() + ".txt")) > 50);
    // The row of the three public expenses has no label.
    CHECK(figures_alone(composed(path.string() + ".pdf", [](PdfPage&) {})) == 2);
}

TEST_CASE("a real PDF tells the same however its words are moved a little", "[corpus]") {
    struct Change {
        std::string_view what;
        std::function<void(PdfPage&)> apply;
    };
    const std::vector<Change> changes{
        {"smaller", [](PdfPage& page) { scale(page, 0.6, 0); }},
        {"larger and elsewhere", [](PdfPage& page) { scale(page, 1.7, 33); }},
        {"in another order", [](PdfPage& page) { std::ranges::reverse(page.words); }},
        {"figures higher", [](PdfPage& page) { lift_figures(page, -0.1); }},
        {"figures lower", [](PdfPage& page) { lift_figures(page, 0.1); }},
    };
    for (const fs::path& path : real_pdfs()) {
        INFO(path.filename().string());
        const auto before = told(checked(composed(path, [](PdfPage&) {})));
        for (const Change& change : changes) {
            INFO(change.what);
            CHECK(test::differences(before, told(checked(composed(path, change.apply)))) == "");
        }
    }
}

TEST_CASE("the samples set as PDF tell what their texts tell", "[corpus]") {
    const test::TemporaryFolder folder;
    for (const char* name : {"unit_budget.txt", "department_budget.txt", "final_accounts.txt", "errors/add-split.txt",
                             "errors/agree-prose.txt", "errors/project-dates.txt"}) {
        INFO(name);
        const std::string text = test::read_file(test::samples_folder() / name);
        const fs::path path = folder.path() / "sample.pdf";
        test::write_file(path, test::pdf_of_text(text));
        CHECK(test::differences(told(checked(text)), told(checked_pdf(path))) == "");
    }
}
