#include "support/small_package.hpp"

#include <zip.h>
#include <zlib.h>

#include <cstdio>
#include <stdexcept>

#include <unistd.h>

namespace budgetcheck::test {
namespace {

void require(bool done) {
    if (!done) throw std::runtime_error("no archive could be made");
}

std::string relationships(const std::vector<std::pair<std::string, std::string>>& targets) {
    std::string xml = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    for (std::size_t i = 0; i < targets.size(); ++i)
        xml += R"(<Relationship Id="rId)" + std::to_string(i + 1) +
               R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" + targets[i].first +
               R"(" Target=")" + targets[i].second + R"("/>)";
    return xml + "</Relationships>";
}

const std::string words = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";
const std::string sheets_ns = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";

}  // namespace

std::string zipped(const Parts& parts, const std::string& password) {
    std::FILE* file = std::tmpfile();
    require(file != nullptr);
    const int copy = dup(fileno(file));  // minizip closes the file
    zlib_filefunc64_def functions;
    fill_fopen64_filefunc(&functions);
    functions.opaque = file;
    functions.zopen64_file = [](voidpf opened, const void*, int) { return opened; };
    const zipFile archive = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
    require(archive != nullptr);
    const zip_fileinfo about{};
    for (const auto& [name, text] : parts) {
        const uLong checksum = crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size()));
        require(zipOpenNewFileInZip3(archive, name.c_str(), &about, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                                     Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY,
                                     password.empty() ? nullptr : password.c_str(), checksum) == ZIP_OK);
        require(zipWriteInFileInZip(archive, text.data(), static_cast<unsigned>(text.size())) == ZIP_OK);
        require(zipCloseFileInZip(archive) == ZIP_OK);
    }
    require(zipClose(archive, nullptr) == ZIP_OK);
    std::string bytes(static_cast<std::size_t>(lseek(copy, 0, SEEK_END)), '\0');
    require(pread(copy, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
    close(copy);
    return bytes;
}

Parts workbook_parts(const std::vector<SmallSheet>& sheets, std::string_view styles,
                     const std::vector<std::string>& shared) {
    Parts parts;
    std::vector<std::pair<std::string, std::string>> targets;
    std::string list;
    for (const SmallSheet& sheet : sheets) {
        const std::string number = std::to_string(targets.size() + 1);
        const std::string name = "worksheets/sheet" + number + ".xml";
        targets.emplace_back("worksheet", name);
        parts["xl/" + name] = "<worksheet " + sheets_ns + ">" + sheet.xml + "</worksheet>";
        list += R"(<sheet name=")" + sheet.name + R"(" state=")" + sheet.state + R"(" r:id="rId)" + number + R"("/>)";
    }
    targets.emplace_back("styles", "styles.xml");
    targets.emplace_back("sharedStrings", "sharedStrings.xml");
    std::string texts;
    for (const std::string& text : shared) texts += "<si>" + text + "</si>";
    parts["_rels/.rels"] = relationships({{"officeDocument", "xl/workbook.xml"}});
    parts["xl/workbook.xml"] = "<workbook " + sheets_ns + R"( xmlns:r="urn:r"><sheets>)" + list + "</sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] = relationships(targets);
    parts["xl/styles.xml"] = "<styleSheet>" + std::string(styles) + "</styleSheet>";
    parts["xl/sharedStrings.xml"] = "<sst>" + texts + "</sst>";
    return parts;
}

Parts document_parts(std::string_view body, std::string_view numbering, std::string_view styles) {
    return {
        {"_rels/.rels", relationships({{"officeDocument", "word/document.xml"}})},
        {"word/_rels/document.xml.rels", relationships({{"numbering", "numbering.xml"}, {"styles", "styles.xml"}})},
        {"word/document.xml",
         "<w:document " + words + "><w:body>" + std::string(body) + "</w:body></w:document>"},
        {"word/numbering.xml", "<w:numbering " + words + ">" + std::string(numbering) + "</w:numbering>"},
        {"word/styles.xml", "<w:styles " + words + ">" + std::string(styles) + "</w:styles>"},
    };
}

std::string text_row(std::size_t row, const std::vector<std::string>& texts) {
    std::string xml = R"(<row r=")" + std::to_string(row) + R"(">)";
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (!texts[i].empty())
            xml += R"(<c r=")" + std::string(1, static_cast<char>('A' + i)) + std::to_string(row) +
                   R"(" t="inlineStr"><is><t>)" + texts[i] + "</t></is></c>";
    return xml + "</row>";
}

}  // namespace budgetcheck::test
