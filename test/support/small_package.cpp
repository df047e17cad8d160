#include "support/small_package.hpp"

#include <zip.h>

#include <stdexcept>

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
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* bytes = zip_source_buffer_create(nullptr, 0, 0, &error);
    require(bytes != nullptr);
    zip_source_keep(bytes);
    zip_t* archive = zip_open_from_source(bytes, ZIP_TRUNCATE, &error);
    require(archive != nullptr);
    for (const auto& [name, text] : parts) {
        zip_source_t* part = zip_source_buffer(archive, text.data(), text.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
        require(index >= 0);
        if (!password.empty())
            require(zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256,
                                            password.c_str()) == 0);
    }
    require(zip_close(archive) == 0);
    require(zip_source_open(bytes) == 0);
    zip_source_seek(bytes, 0, SEEK_END);
    std::string result(static_cast<std::size_t>(zip_source_tell(bytes)), '\0');
    zip_source_seek(bytes, 0, SEEK_SET);
    zip_source_read(bytes, result.data(), result.size());
    zip_source_close(bytes);
    zip_source_free(bytes);
    zip_error_fini(&error);
    return result;
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
