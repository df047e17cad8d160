// Text documents made for the test: paragraphs, lists, tables, what is not shown.
#include "input/office/numbering.hpp"
#include "input/office/office_reader.hpp"

#include "support/small_package.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;

namespace {

constexpr std::size_t most_bytes = std::size_t{8} << 20;

office::OfficeText read(std::string_view body, std::string_view numbering = {}, std::string_view styles = {}) {
    office::OfficeText result;
    office::read_package(test::zipped(test::document_parts(body, numbering, styles)), most_bytes, result);
    return result;
}

std::string paragraph(const std::string& text, const std::string& properties = {}) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string cell(const std::string& text, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

std::string in_list(const std::string& text, int list, int level) {
    return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                               std::to_string(list) + "\"/></w:numPr>");
}

const std::string lists = R"(
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
<w:lvl w:ilvl="4"><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%5 "/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>)";

}  // namespace

TEST_CASE("paragraphs come in their order, without what is not shown", "[input][office]") {
    const auto text = read(
        paragraph("甲") +
        "<w:p><w:r><w:t>预算</w:t></w:r><w:del><w:r><w:delText>12</w:delText><w:t>12</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>13</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>万元</w:t></w:r></w:hyperlink>"
        "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>" +
        "<w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("乙") + "</w:sdtContent></w:sdt><w:p/>");
    CHECK_FALSE(text.error);
    CHECK(text.text == "甲\n预算13万元    a\nb\n乙\n\n");
}

TEST_CASE("text boxes stand behind their paragraph, once", "[input][office]") {
    const std::string box = "<w:txbxContent>" + paragraph("框") + "</w:txbxContent>";
    const auto text = read("<w:p><w:r><w:t>文</w:t><mc:AlternateContent xmlns:mc=\"urn:m\"><mc:Choice><w:drawing><x>" +
                           box + "</x></w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                           "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
    CHECK(text.text == "文\n框\n");
}

TEST_CASE("numbers of lists are put in front", "[input][office]") {
    const auto text = read(in_list("甲", 1, 0) + in_list("乙", 1, 1) + in_list("丙", 1, 1) + in_list("丁", 1, 2) +
                               in_list("戊", 1, 0) + in_list("己", 1, 1) + in_list("庚", 1, 3) + in_list("辛", 2, 0) +
                               in_list("壬", 1, 4) + in_list("癸", 9, 0),
                           lists);
    CHECK(text.text ==
          "一、甲\n（一）乙\n（二）丙\n3.丁\n二、戊\n（一）己\n庚\n五、辛\n5.1 壬\n癸\n");
}

TEST_CASE("a list's number does not run into a figure", "[input][office]") {
    CHECK(read(in_list("5万元", 1, 2), lists).text == "3. 5万元\n");
}

TEST_CASE("a paragraph whose end is deleted goes on in the next one", "[input][office]") {
    const std::string deleted = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
    CHECK(read(paragraph("收入1,", deleted) + paragraph("200万元") + paragraph("末", deleted)).text == "\n收入1,200万元\n\n末\n");
}

TEST_CASE("readings above characters, and line ends of the file, are no text", "[input][office]") {
    CHECK(read("<w:p><w:r><w:ruby><w:rt><w:r><w:t>yu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>预</w:t></w:r></w:rubyBase>"
               "</w:ruby></w:r><w:r><w:t>算\n表</w:t></w:r></w:p>")
              .text == "预算 表\n");
}

TEST_CASE("a style brings its list with it", "[input][office]") {
    const std::string styles = R"(
<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="own"><w:basedOn w:val="base"/></w:style>
<w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style>)";
    const auto text = read(paragraph("甲", "<w:pStyle w:val=\"own\"/>") + paragraph("乙", "<w:pStyle w:val=\"loop\"/>") +
                               paragraph("丙", "<w:pStyle w:val=\"base\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
                           lists, styles);
    CHECK(text.text == "一、甲\n乙\n丙\n");
}

TEST_CASE("numbers of lists in Chinese, letters and others", "[input][office]") {
    using office::list_number;
    CHECK(list_number(10, "chineseCounting") == "十");
    CHECK(list_number(12, "chineseCountingThousand") == "十二");
    CHECK(list_number(20, "japaneseCounting") == "二十");
    CHECK(list_number(105, "chineseCountingThousand") == "一百零五");
    CHECK(list_number(2010, "chineseCountingThousand") == "二千零一十");
    CHECK(list_number(3, "decimalEnclosedCircle") == "③");
    CHECK(list_number(3, "lowerLetter") == "c");
    CHECK(list_number(14, "upperRoman") == "XIV");
    CHECK(list_number(5, "decimalZero") == "05");
    CHECK(list_number(1'000'000, "chineseCounting") == "1000000");
    CHECK(list_number(27, "lowerLetter") == "27");
    CHECK(list_number(4, "whatever") == "4");
}

TEST_CASE("tables keep merged cells apart and say where they are", "[input][office]") {
    const std::string span = "<w:gridSpan w:val=\"2\"/>";
    const std::string first = "<w:vMerge w:val=\"restart\"/>";
    const std::string next = "<w:vMerge/>";
    const auto text = read(paragraph("标题") + "<w:tbl><w:tblGrid/><w:tr>" + cell("项目", first) + cell("预算数", span) +
                           "</w:tr><w:tr>" + cell("", next) + cell("合计") + cell("其中") + "</w:tr><w:tr>" +
                           cell("教育") + cell("1,200.00") + cell("200.00") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" +
                           cell("删") + "</w:tr></w:tbl><w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" +
                           cell("后") + "</w:tr></w:tbl>");
    CHECK(text.text ==
          "标题\n"
          "            预算数\n"
          "项目      合计        其中\n"
          "教育   1,200.00   200.00\n"
          "后\n");
    const auto place = text.cells.at(4, 6);
    REQUIRE(place);
    CHECK(place->table == 1);
    CHECK(place->row == 3);
    CHECK(place->column == 2);
    CHECK(text.cells.at(5, 1)->table == 2);
    CHECK(text.cells.at(5, 1)->column == 2);
    CHECK_FALSE(text.cells.at(1, 1));
}

TEST_CASE("a table around tables is a frame", "[input][office]") {
    const std::string inner = "<w:tbl><w:tr>" + cell("甲") + cell("乙") + "</w:tr></w:tbl>";
    const auto text = read("<w:tbl><w:tr><w:tc>" + paragraph("上") + inner + paragraph("下") + "</w:tc></w:tr></w:tbl>");
    CHECK(text.text == "上\n甲   乙\n下\n");
    CHECK(text.cells.at(2, 1)->table == 2);
}

TEST_CASE("a table of figures stays one, whatever stands in its cells", "[input][office]") {
    const std::string inner = "<w:tbl><w:tr>" + cell("注") + "</w:tr></w:tbl>";
    const auto text = read("<w:tbl><w:tr>" + cell("甲") + cell("1,200") + "</w:tr><w:tr><w:tc>" + paragraph("乙") + inner +
                           "</w:tc>" + cell("300") + "</w:tr></w:tbl><w:tbl><w:tr>" + cell("丙") + "</w:tr></w:tbl>");
    CHECK(text.text == "甲    1,200\n乙注     300\n丙\n");
    CHECK(text.cells.at(3, 1)->table == 3);
}

TEST_CASE("paragraphs of one cell are a line beside others, and lines alone", "[input][office]") {
    const std::string two = "<w:tc>" + paragraph("公务用车") + paragraph("运行费") + "</w:tc>";
    CHECK(read("<w:tbl><w:tr>" + two + cell("合计") + "</w:tr></w:tbl>").text == "公务用车运行费   合计\n");
    CHECK(read("<w:tbl><w:tr>" + two + "</w:tr></w:tbl>").text == "公务用车\n运行费\n");
}
