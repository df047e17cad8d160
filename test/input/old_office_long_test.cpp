// LibreOffice itself: our documents as it writes them, in today's formats and in older ones, tell what their text
// tells. All samples, as test/office/make_documents.py makes them and as LibreOffice writes those.
#include "input/office_told.hpp"
#include "support/paths.hpp"

#include "catch.hpp"

#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
namespace fs = std::filesystem;

namespace {

bool has_libreoffice() {
    if (test::run_shell("command -v soffice").exit_code == 0) return true;
    std::cerr << "LibreOffice is not installed: its formats are not tried\n";
    return false;
}

/// `source` as LibreOffice writes it in this format.
fs::path converted(const fs::path& source, const std::string& format, const fs::path& folder) {
    const auto result = test::run_shell("soffice -env:UserInstallation=file://" + folder.string() +
                                        "/profile --headless --convert-to " + format + " --outdir '" +
                                        (folder / "out").string() + "' '" + source.string() + "' >&2");
    INFO(result.errors);
    fs::path path = folder / "out" / source.filename();
    path.replace_extension(format.substr(1, format.find_first_of(":'", 1) - 1));
    REQUIRE(fs::exists(path));
    return path;
}

struct Case {
    std::string_view source, format;
};

}  // namespace

TEST_CASE("documents as LibreOffice writes them tell what their text tells", "[input][office]") {
    if (!has_libreoffice()) return;
    const fs::path documents = test::source_folder() / "test/office/documents";
    for (const Case& one :
         {Case{"unit_budget.docx", "docx"}, Case{"unit_budget.xlsx", "xlsx"}, Case{"unit_budget.docx", "html"},
          Case{"unit_budget.html", "docx:MS Word 2007 XML"}, Case{"unit_budget.docx", "doc"},
          Case{"unit_budget.xlsx", "xls"}, Case{"unit_budget.docx", "rtf"}, Case{"unit_budget.docx", "odt"},
          Case{"unit_budget.xlsx", "ods"}}) {
        CAPTURE(one.source, one.format);
        const test::TemporaryFolder folder;
        const fs::path path = converted(documents / one.source, "'" + std::string(one.format) + "'", folder.path());
        CHECK(test::differences(test::told(test::samples_folder() / "unit_budget.txt"), test::told(path)) == "");
    }
}

namespace {

/// The samples of which there can be an office document: damaged bytes have no place in one.
bool can_be_made(const fs::path& sample) { return sample.extension() == ".txt" && sample.stem() != "text-encoding"; }

/// make_documents.py does not know the national forms yet and writes their tables as lines of text, without the blanks
/// in front: figures and findings are the same, but fewer checks are decided.
std::vector<std::string> comparable(std::vector<std::string> told, const fs::path& sample) {
    const bool as_lines = sample.stem().string().starts_with("national_");
    if (as_lines) std::erase_if(told, [](const std::string& line) { return line.starts_with("ledger "); });
    return told;
}

std::vector<fs::path> all_samples() {
    std::vector<fs::path> samples;
    for (const fs::path& folder : {test::samples_folder(), test::samples_folder() / "errors"})
        for (const fs::directory_entry& entry : fs::directory_iterator(folder))
            if (can_be_made(entry.path())) samples.push_back(entry.path());
    return samples;
}

std::string in_quotes(const fs::path& path) { return " '" + path.string() + "'"; }

}  // namespace

TEST_CASE("every sample as a document tells what its text tells, also as LibreOffice writes it", "[input][office]") {
    if (test::run_shell("command -v python3").exit_code != 0) return;
    const test::TemporaryFolder folder;
    const fs::path made = folder.path() / "made";
    const fs::path written = folder.path() / "written";
    fs::create_directory(made);
    std::string command = "python3" + in_quotes(test::source_folder() / "test/office/make_documents.py") +
                          " \"$BUDGETCHECK\"" + in_quotes(made);
    for (const fs::path& sample : all_samples()) command += in_quotes(sample);
    REQUIRE(test::run_shell(command).exit_code == 0);
    std::vector<fs::path> folders{made};
    if (has_libreoffice()) {
        folders.push_back(written);
        for (const std::string format : {"xlsx", "docx"})
            REQUIRE(test::run_shell("soffice -env:UserInstallation=file://" + folder.path().string() +
                                    "/profile --headless --convert-to " + format + " --outdir" + in_quotes(written) +
                                    " '" + made.string() + "'/*." + format + " >&2")
                        .exit_code == 0);
    }
    for (const fs::path& sample : all_samples()) {
        const std::vector<std::string> wanted = comparable(test::told(sample), sample);
        for (const fs::path& one : folders)
            for (const std::string format : {"xlsx", "docx", "html"}) {
                const fs::path document = one / (sample.stem().string() + "." + format);
                if (one == written && format == "html") continue;
                INFO(document.string());
                REQUIRE(fs::exists(document));
                CHECK(test::differences(wanted, comparable(test::told(document), sample)) == "");
            }
    }
}
