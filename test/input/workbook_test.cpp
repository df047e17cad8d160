// Workbooks made for the test: what their sheets show, and what is left out of them.
#include "input/office/office_reader.hpp"

#include "support/small_package.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace budgetcheck;
using test::SmallSheet;

namespace {

constexpr std::size_t most_bytes = std::size_t{8} << 20;

office::OfficeText read(const std::vector<SmallSheet>& sheets, std::string_view styles = {},
                        const std::vector<std::string>& shared = {}) {
    office::OfficeText result;
    office::read_package(test::zipped(test::workbook_parts(sheets, styles, shared)), most_bytes, result);
    return result;
}

std::string sheet_data(const std::string& rows) { return "<sheetData>" + rows + "</sheetData>"; }

std::string cell(const std::string& name, const std::string& value, const std::string& more = {}) {
    return "<c r=\"" + name + "\" " + more + "><v>" + value + "</v></c>";
}

std::string row(const std::string& cells, const std::string& more = {}) { return "<row " + more + ">" + cells + "</row>"; }

std::vector<std::string> remarks(const office::OfficeText& text) {
    std::vector<std::string> result;
    for (const Message& one : text.remarks) result.push_back(std::string(one.key) + " " + one.arguments.at(0));
    return result;
}

}  // namespace

TEST_CASE("cells stand in columns of their own, figures at the right", "[input][office]") {
    const auto text = read({{"表1", sheet_data(test::text_row(1, {"项目", "合计", "基本支出"}) +
                                         row(cell("A2", "0", "t=\"s\"") + cell("B2", "1234.5", "s=\"1\"") +
                                             cell("C2", "7", "s=\"1\"")) +
                                         row(cell("A3", "1", "t=\"s\"") + cell("C3", "12", "s=\"1\"")))}},
                           R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs>)",
                           {"<t>一般公共服务</t>", "<r><t>教</t></r><rPh><t>jiao</t></rPh><r><t>育</t></r>"});
    CHECK_FALSE(text.error);
    CHECK(text.text ==
          "  项目        合计      基本支出\n"
          "一般公共服务   1,234.50    7.00\n"
          "教育                  12.00\n");
    const auto place = text.cells.at(2, 12);
    REQUIRE(place);
    CHECK(place->sheet == "表1");
    CHECK(place->row == 2);
    CHECK(place->column == 2);
    const auto blank = text.cells.at(3, 0);
    REQUIRE(blank);
    CHECK(blank->row == 3);
    CHECK(blank->column == 0);
    CHECK_FALSE(text.cells.at(4, 1));
}

TEST_CASE("merged cells stand over the middle of what they span", "[input][office]") {
    const auto text = read({{"x", sheet_data(test::text_row(1, {"支出预算表"}) + test::text_row(2, {"项目", "支出", "", ""}) +
                                       test::text_row(3, {"", "合计", "基本", "项目"}) +
                                       row(cell("A4", "1") + cell("B4", "100000") + cell("C4", "60000") +
                                           cell("D4", "40000"))) +
                                      R"(<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/>)"
                                      R"(<mergeCell ref="B2:D2"/></mergeCells>)"}});
    CHECK(text.text ==
          "           支出预算表\n"
          "               支出\n"
          "项目     合计      基本      项目\n"
          " 1   100000   60000   40000\n");
    CHECK(text.cells.at(3, 1)->row == 2);  // the cell begins there
}

TEST_CASE("what is hidden is left out, counted and said", "[input][office]") {
    const auto text = read({{"表1", R"(<cols><col min="2" max="2" hidden="1"/></cols>)" +
                                        sheet_data(test::text_row(1, {"甲", "乙", "丙"}) +
                                             row(cell("A2", "1"), "r=\"2\" hidden=\"1\"") + row("", "hidden=\"1\""))},
                            {"表2", sheet_data(test::text_row(1, {"丁"})), "hidden"},
                            {"表3", sheet_data(test::text_row(1, {"戊"})), "veryHidden"},
                            {"表4", sheet_data(test::text_row(1, {"己"}))}});
    CHECK(text.text == "甲   丙\n\f己\n");
    CHECK(remarks(text) == std::vector<std::string>{"remark/hidden-sheets 2", "remark/hidden-rows 1",
                                                    "remark/hidden-columns 1"});
}

TEST_CASE("formulas show their results, which may be empty texts", "[input][office]") {
    const auto text = read({{"表1", sheet_data(row("<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>T(A1)</f><v></v></c>"
                                            "<c r=\"C1\" t=\"str\"><f>T(1)</f><v>字</v></c>"
                                            "<c r=\"D1\" t=\"e\"><v>#REF!</v></c><c r=\"E1\" t=\"b\"><v>1</v></c>"))}});
    CHECK_FALSE(text.error);
    CHECK(text.text == "2   字   #REF!   TRUE\n");
}

TEST_CASE("a formula whose result was not saved is told with its place, unless it is hidden", "[input][office]") {
    const std::string unknown = "<c r=\"B2\"><f>SUM(B1:B1)</f><v></v></c>";
    const std::string rows = sheet_data(row(cell("A1", "1") + cell("B1", "2"), "r=\"1\"") + row(unknown, "r=\"2\""));
    const auto text = read({{"表1", rows}});
    REQUIRE(text.error);
    CHECK(text.error->key == "input/office-formulas");
    CHECK(text.error->arguments == std::vector<std::string>{"表1!B2"});
    const auto hidden = read({{"表1", "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>" + rows}});
    CHECK_FALSE(hidden.error);
    CHECK_FALSE(read({{"表1", sheet_data(row(cell("A1", "1")) + row(unknown, "r=\"2\" hidden=\"1\""))}}).error);
}

TEST_CASE("characters that XML cannot hold are written with their code", "[input][office]") {
    const auto text = read({{"x", sheet_data(test::text_row(1, {"合计_x000D_", "a_x005F_b", "_x00", "_x000G_", "_xD800_"}))}});
    CHECK(text.text == "合计   a_b   _x00   _x000G_   _xD800_\n");
}

TEST_CASE("what lies under a merged cell is not shown", "[input][office]") {
    const auto text = read({{"x", sheet_data(test::text_row(1, {"标题", "旧", "旧"}) + test::text_row(2, {"旧", "旧", "甲"}) +
                                       test::text_row(3, {"乙", "丙", "丁"})) +
                                      "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"}});
    CHECK(text.text.find("旧") == text.text.rfind("旧"));  // that of C1
    CHECK(text.text.find("标题") != std::string::npos);
}

TEST_CASE("a merged cell is shown in what is not hidden of it", "[input][office]") {
    const std::string merged = "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B2:B4\"/><mergeCell ref=\"A5:A5\"/></mergeCells>";
    const auto text =
        read({{"x", "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>" +
                        sheet_data(test::text_row(1, {"标题"}) + row(cell("A2", "9") + cell("B2", "1"), "r=\"2\" hidden=\"1\"") +
                                   row(cell("C3", "2"), "r=\"3\"") + row(cell("C5", "3"), "r=\"5\"")) + merged}});
    // What is left of B2:B4 are two rows, and its figure stands in the middle of them.
    CHECK(text.text == " 标题\n    2\n1\n    3\n");
    CHECK(remarks(text) == std::vector<std::string>{"remark/hidden-columns 1"});
    CHECK(text.cells.at(1, 2)->column == 2);
    CHECK(text.cells.at(3, 1)->row == 3);
}

TEST_CASE("a sheet may show no zeros", "[input][office]") {
    const std::string rows = sheet_data(row(cell("A1", "0") + cell("B1", "1")));
    CHECK(read({{"x", rows}}).text == "0   1\n");
    CHECK(read({{"x", R"(<sheetViews><sheetView showZeros="0"/></sheetViews>)" + rows}}).text == "1\n");
}

TEST_CASE("cells without names follow each other; one at the end of the sheet costs nothing", "[input][office]") {
    const auto text = read({{"x", sheet_data("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\">"
                                       "<v>3</v></c></row>")}});
    CHECK(text.text == "1   2\n        3\n");
    const auto place = text.cells.at(2, 9);
    REQUIRE(place);
    CHECK(place->row == 1'048'576);
    CHECK(place->column == 16'384);
}

TEST_CASE("a long note runs on over blank cells", "[input][office]") {
    const std::string note(60, 'n');
    const auto text = read({{"x", sheet_data(test::text_row(1, {note}) + row(cell("A2", "1") + cell("B2", "2")))}});
    CHECK(text.text == note + "\n1   2\n");
}

TEST_CASE("text far beyond what a document may hold is refused", "[input][office]") {
    std::string rows;
    for (int i = 0; i < 300; ++i) rows += row("<c t=\"s\"><v>0</v></c>");
    const auto text = read({{"x", sheet_data(rows)}}, {}, {"<t>" + std::string(std::size_t{1} << 18, 'x') + "</t>"});
    REQUIRE(text.error);
    CHECK(text.error->key == "input/office-too-large");
    CHECK(text.text.empty());
}

TEST_CASE("names of cells", "[input][office]") {
    // By way of merged cells, which are read by the same function: a wrong name is no cell.
    const auto text = read({{"x", sheet_data(row(cell("A1", "1") + cell("?", "2") + cell("AAAA1", "3") + cell("A0", "4")))}});
    CHECK_FALSE(text.error);
    CHECK(text.text == "1   2   3   4\n");
}
