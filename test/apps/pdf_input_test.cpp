// PDFs through the real program: named, found in directories, through a pipe, many at a time, and without poppler.
#include "catch.hpp"
#include "support/paths.hpp"
#include "support/small_pdf.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

using namespace budgetcheck::test;
namespace fs = std::filesystem;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

std::string sample_pdf(const char* name) { return pdf_of_text(read_file(samples_folder() / name)); }

}  // namespace

TEST_CASE("a PDF is checked like its text, and findings name the page", "[apps]") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "budget.pdf").string();
    write_file(path, sample_pdf("errors/add-split.txt"));
    const ProgramResult text = run_program({"--lang=en", path});
    CHECK(text.exit_code == 1);
    CHECK(
        contains(text.output, ": error: page 7, “普法宣传” 项目支出 should be 364,400.00, not 354,400.00 [add/split]"));
    const ProgramResult json = run_program({"--format=json", path});
    CHECK(nlohmann::json::parse(json.output)["documents"][0]["findings"][0]["locations"][0]["page"] == 7);
    const ProgramResult pipe = run_program({"--lang=en", "-"}, sample_pdf("errors/add-split.txt"));
    CHECK(contains(pipe.output, text.output.substr(path.size(), text.output.rfind(path) - path.size())));
}

TEST_CASE("a directory is searched for PDFs and texts, in the same order for any number of threads", "[apps]") {
    const TemporaryFolder folder;
    const std::string budget = sample_pdf("unit_budget.txt");
    for (const char* name : {"a.pdf", "b.PDF", "c.pdf", "d.pdf"}) write_file(folder.path() / name, budget);
    write_file(folder.path() / "a.txt", read_file(samples_folder() / "unit_budget.txt"));
    write_file(folder.path() / "locked.pdf", small_pdf({{{50, 50, "预算"}}}, locked_by_password()));
    const std::string path = folder.path().string();
    const ProgramResult one = run_program({"--lang=en", "-j1", path});
    CHECK(one.exit_code == 2);
    CHECK(contains(one.output, "6 files: 5 passed, 0 failed, 0 incomplete, 1 not checked"));
    CHECK(contains(one.output, "locked.pdf: error: this PDF opens with a password only"));
    for (const char* jobs : {"-j2", "-j8"}) CHECK(run_program({"--lang=en", jobs, path}).output == one.output);
}

TEST_CASE("a PDF that is damaged in places is checked, but never passes", "[apps]") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "budget.pdf").string();
    std::string bytes = sample_pdf("unit_budget.txt");
    bytes.replace(bytes.rfind("Tj ET"), 2, "Xj");
    write_file(path, bytes);
    const ProgramResult result = run_program({"--lang=en", path});
    CHECK(result.exit_code == 2);
    CHECK(contains(result.output, path + ": error: this PDF is damaged in places"));
    CHECK(contains(result.output, "9 found of 9 expected"));
}

TEST_CASE("without poppler a PDF names the package to install, and texts are still checked", "[apps]") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "budget.pdf").string();
    write_file(path, sample_pdf("unit_budget.txt"));
    const std::string sample = (samples_folder() / "unit_budget.txt").string();
    const ProgramResult result = run_shell("PATH=/nowhere \"$BUDGETCHECK\" --lang en '" + path + "' '" + sample + "'");
    CHECK(result.exit_code == 2);
    CHECK(contains(result.output, path + ": error: reading a PDF needs pdftotext, which is not here: install the "
                                         "Debian package poppler-utils"));
    CHECK(contains(result.output, sample + ": passed"));
}
