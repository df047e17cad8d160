// Older formats: what they are turned into, and what is said where that fails. A script stands in for LibreOffice; with
// itself they are tried in old_office_long_test.cpp.
#include "input/reader.hpp"

#include "support/paths.hpp"
#include "support/small_package.hpp"

#include "catch.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

const std::string compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0');
const std::string word_document = compound_file + "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s;
const std::string workbook = compound_file + "W\0o\0r\0k\0b\0o\0o\0k\0"s;

/// A program that does what the script says with the arguments of LibreOffice; $5 is the folder to write to.
office::ConverterTool script(const std::string& text) {
    office::ConverterTool tool;
    tool.command = {"sh", "-c", text, "soffice"};
    return tool;
}

/// What is read from these bytes, or the key of the complaint.
std::string read(std::string_view bytes, const office::ConverterTool& tool) {
    const test::TemporaryFolder folder;
    const std::string path = (folder.path() / "budget").string();
    test::write_file(path, bytes);
    Reader reader({}, tool);
    if (const auto problem = reader.read(path)) return std::string(problem->key);
    return std::string(reader.bytes());
}

/// Copies `made` to where the converter's result is looked for.
office::ConverterTool copying(const fs::path& made) {
    return script("[ \"$2\" = --convert-to ] && mkdir -p \"$5\" && cp '" + made.string() + "' \"$5/document.$3\"");
}

}  // namespace

TEST_CASE("older formats are read from what they are converted to", "[input][office]") {
    const test::TemporaryFolder folder;
    const fs::path made = folder.path() / "made";
    test::write_file(made, test::zipped(test::document_parts("<w:p><w:r><w:t>预算</w:t></w:r></w:p>")));
    // The script's last word is the source: $6; its arguments begin with the profile.
    CHECK(read(word_document, copying(made)) == "预算\n");
    CHECK(read("{\\rtf1 x}", copying(made)) == "预算\n");
    CHECK(read("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>", copying(made)) == "预算\n");
    CHECK(read(workbook, copying(made)) == "预算\n");
    const auto open_document = [](const std::string& kind) {
        return test::zipped({{"mimetype", "application/vnd.oasis.opendocument." + kind}, {"content.xml", "<x/>"}});
    };
    CHECK(read(open_document("text"), copying(made)) == "预算\n");
    CHECK(read(open_document("spreadsheet"), copying(made)) == "预算\n");
    CHECK(read(open_document("graphics"), copying(made)) == "input/archive");
}

TEST_CASE("the right format is asked for", "[input][office]") {
    const test::TemporaryFolder folder;
    const std::string seen = (folder.path() / "seen").string();
    const office::ConverterTool tool = script("echo \"$3\" >> '" + seen + "'");
    CHECK(read(word_document, tool) == "input/old-office-failed");
    CHECK(read(workbook, tool) == "input/old-office-failed");
    CHECK(read("{\\rtf1 x}", tool) == "input/old-office-failed");
    CHECK(test::read_file(seen) == "docx\nxlsx\ndocx\n");
}

TEST_CASE("what cannot be converted is told with what to do", "[input][office]") {
    office::ConverterTool absent;
    absent.command = {"there-is-no-such-program"};
    CHECK(read(word_document, absent) == "input/old-office-tool");
    CHECK(read(word_document, script("exit 1")) == "input/old-office-failed");
    CHECK(read(compound_file, script("exit 1")) == "input/archive");  // a compound file of another kind
    CHECK(read(compound_file + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s, absent) == "input/office-password");
    CHECK(read(word_document, script("mkdir -p \"$5\"; echo x > \"$5/document.docx\"")) == "input/office-damaged");
}

TEST_CASE("a converter that hangs is ended with what it started", "[input][office]") {
    const test::TemporaryFolder folder;
    const std::string pid = (folder.path() / "pid").string();
    office::ConverterTool tool = script("sleep 600 & echo $! > '" + pid + "'; wait");
    tool.limits.time = std::chrono::milliseconds(500);
    CHECK(read(word_document, tool) == "input/old-office-slow");
    // Killed, it may wait for a moment to be buried by its new parent: then it is a zombie (Z).
    const std::string number = test::read_file(pid);
    const std::string state = "s=$(ps -o stat= -p " + number.substr(0, number.size() - 1) + "); [ -z \"$s\" ] || [ \"${s#Z}\" != \"$s\" ]";
    CHECK(test::run_shell(state).exit_code == 0);
}

TEST_CASE("the converter's folder is gone afterwards", "[input][office]") {
    const test::TemporaryFolder folder;
    const std::string seen = (folder.path() / "seen").string();
    CHECK(read(word_document, script("echo \"$5\" > '" + seen + "'")) == "input/old-office-failed");
    const std::string path = test::read_file(seen);
    CHECK_FALSE(fs::exists(fs::path(path.substr(0, path.size() - 1)).parent_path()));
}
