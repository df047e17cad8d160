// LibreOffice itself: our documents as it writes them, in today's formats and in older ones, tell what their text tells.
#include "input/office_told.hpp"
#include "support/paths.hpp"

#include "catch.hpp"

#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>

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
    for (const Case& one : {Case{"unit_budget.docx", "docx"}, Case{"unit_budget.xlsx", "xlsx"},
                            Case{"unit_budget.docx", "html"}, Case{"unit_budget.html", "docx:MS Word 2007 XML"},
                            Case{"unit_budget.docx", "doc"}, Case{"unit_budget.xlsx", "xls"},
                            Case{"unit_budget.docx", "rtf"}, Case{"unit_budget.docx", "odt"},
                            Case{"unit_budget.xlsx", "ods"}}) {
        CAPTURE(one.source, one.format);
        const test::TemporaryFolder folder;
        const fs::path path = converted(documents / one.source, "'" + std::string(one.format) + "'", folder.path());
        CHECK(test::differences(test::told(test::samples_folder() / "unit_budget.txt"), test::told(path)) == "");
    }
}
