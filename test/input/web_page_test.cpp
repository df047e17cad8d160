// Web pages: lines and tables as a browser shows them, and pages made to do harm.
#include "input/office/office_reader.hpp"
#include "input/office/web_parser.hpp"
#include "input/reader.hpp"

#include "support/paths.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;

namespace {

constexpr std::size_t most_bytes = std::size_t{8} << 20;

office::OfficeText read(std::string_view page) {
    office::OfficeText result;
    office::read_web_page(page, most_bytes, result);
    return result;
}

std::string repeated(std::string_view text, std::size_t count) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("block elements are lines; scripts, styles and what is hidden are none", "[input][office]") {
    const auto text = read(
        "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><h1>预算</h1>"
        "<p>收入<b>12</b>万元。\n  支出<br>13&nbsp;万元</p><script>var a = '1,000.00';</script>"
        "<div>甲<div>乙</div>丙</div><p style=\"color: red; Display : none\">丁</p><p hidden>戊</p>"
        "<pre>a\n  b</pre><ul><li>己<li>庚</ul>");
    CHECK_FALSE(text.error);
    CHECK(text.text == "预算\n收入12万元。 支出\n13 万元\n甲\n乙\n丙\na\n  b\n己\n庚\n");
}

TEST_CASE("cells over several columns and rows push the others aside", "[input][office]") {
    const auto text = read(
        "<p>表</p><table><caption>标题</caption><tr><th rowspan=2>项目<th colspan=2>预算数</tr><tr><td>合计<td>其中</tr>"
        "<tbody><tr><td><p>教育</p><td align=right>1,200.00<td>200.00</tr></tbody></table>末");
    CHECK(text.text ==
          "表\n标题\n"
          "            预算数\n"
          "项目      合计        其中\n"
          "教育   1,200.00   200.00\n"
          "末\n");
    const auto place = text.cells.at(5, 8);
    REQUIRE(place);
    CHECK(place->table == 1);
    CHECK(place->row == 3);
    CHECK(place->column == 2);
}

TEST_CASE("a table of a page around tables is a frame", "[input][office]") {
    const auto text = read("<table><tr><td>导航</td><td><p>上</p><table><tr><td>甲</td><td>1</td></tr></table></td></tr></table>");
    CHECK(text.text == "导航\n上\n甲   1\n");
    CHECK(text.cells.at(3, 1)->table == 2);
}

TEST_CASE("a table of figures stays one, whatever stands in its cells of a page", "[input][office]") {
    const auto text = read("<table><tr><td>甲<td>1,200<tr><td>乙<table><tr><td>注</table><td>300</table><table><tr><td>丙</table>");
    CHECK(text.text == "甲    1,200\n乙注     300\n丙\n");
    CHECK(text.cells.at(3, 1)->table == 3);
}

TEST_CASE("a page of frames or scripts has no text of its own", "[input][office]") {
    for (const char* page : {"<html><frameset><frame src=a.htm></frameset><noframes>frames</noframes></html>",
                             "<!DOCTYPE html><script src=a.js></script><div id=app></div>"}) {
        const auto text = read(page);
        REQUIRE(text.error);
        CHECK(text.error->key == "input/web-empty");
    }
}

TEST_CASE("web pages are known by their beginning", "[input][office]") {
    for (const char* page : {"<!DOCTYPE HTML>", "\xEF\xBB\xBF  <html lang=zh>", "<?xml version=\"1.0\"?>\n<!-- x --><HTML>", "<table>"})
        CHECK(office::is_web_page(page));
    for (const char* text : {"", "收入 <html>", "<", "<!--", "<!-- <html> --> text", "<budget>"})
        CHECK_FALSE(office::is_web_page(text));
}

TEST_CASE("absurd spans cost nothing", "[input][office]") {
    const auto text = read("<table><tr><td colspan=1000000000 rowspan=1000000000>a<td rowspan=0>b<td colspan=-1>c</table>");
    CHECK_FALSE(text.error);
    CHECK(text.text.size() < 100);
    const auto many = read("<table>" + repeated("<tr><td rowspan=65534 colspan=1000>x", 3000) + "</table>");
    CHECK_FALSE(many.error);
}

TEST_CASE("a page that swells or goes deep is refused", "[input][office]") {
    for (const std::string& page :
         {repeated("<div>", 100'000), repeated("<table><tr><td>", 5'000), repeated("<b><i><u>", 30'000)}) {
        const auto text = read(page + "x");
        REQUIRE(text.error);
        CHECK(text.error->key == "input/web-too-complex");
    }
    // Elements that stay open are made anew in every paragraph.
    std::string fonts;
    for (int i = 0; i < 300; ++i) fonts += "<font size=" + std::to_string(i) + ">";
    const auto swelling = read("<p>" + fonts + repeated("<p>x", 200'000));
    REQUIRE(swelling.error);
    CHECK(swelling.error->key == "input/web-too-complex");
}

TEST_CASE("the parser stops where its memory ends", "[input][office]") {
    const std::string page = repeated("<p>text</p>", 10'000);
    CHECK(office::WebParser(page, std::size_t{64} << 20, 20).root() != nullptr);
    CHECK(office::WebParser(page, std::size_t{1} << 20, 20).root() == nullptr);
    CHECK(office::WebParser(page, 0, 20).root() == nullptr);
}

TEST_CASE("a page in GB18030 is read, whatever its name", "[input][office]") {
    const test::TemporaryFolder folder;
    const std::string path = (folder.path() / "page").string();
    test::write_file(path, "<html><meta charset=gb2312><p>\xD4\xA4\xCB\xE3 12</p></html>");  // 预算
    Reader reader;
    CHECK_FALSE(reader.read(path));
    CHECK(reader.bytes() == "预算 12\n");
    CHECK(reader.origin() == Origin::cells);
    test::write_file(path, "plain text");
    CHECK_FALSE(reader.read(path));
    CHECK(reader.bytes() == "plain text");
    CHECK(reader.origin() == Origin::text);
}
