// The page: nothing in a document can break it, it needs nothing else, and its script finds all its words. What the
// page does in a browser is tested in test/html.
#include "report/html_report.hpp"

#include "report/example_report.hpp"
#include "report/html_data.hpp"
#include "report/html_page.hpp"
#include "report/html_picture.hpp"
#include "report/json_report.hpp"
#include "report/packed.hpp"
#include "support/paths.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <zlib.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <regex>
#include <set>
#include <string>

using namespace budgetcheck;
using Json = nlohmann::ordered_json;

namespace {

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

Report drawn(const char* name) {
    return check(test::read_file(test::samples_folder() / name), name, {.keep_views = true});
}

std::string page_of(const Report& report, Language language) {
    return html_opening(language) + html_document(report, {}, language) + html_closing() + html_appendix(report);
}

/// What a regular expression finds, by its first group.
std::set<std::string> found(const std::string& text, const char* pattern) {
    const std::regex expression(pattern);
    std::set<std::string> result;
    for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) result.insert((*at)[1]);
    return result;
}

bool has_key(const std::string& key) {
    for (const auto section : catalogue())
        if (CatalogueEntry found; section.find(key, CatalogueSection::hash(key), found)) return true;
    return false;
}

std::int64_t sum(const std::vector<PictureFlow>& flows) {
    return std::accumulate(flows.begin(), flows.end(), std::int64_t{0},
                           [](std::int64_t total, const PictureFlow& one) { return total + one.amount.value; });
}

}  // namespace

TEST_CASE("the page is one file: it loads nothing, and may not", "[report]") {
    const std::string page = page_of(drawn("unit_budget.txt"), Language::zh);
    CHECK(page.starts_with("<!doctype html>"));
    CHECK(page.ends_with("</script>\n"));
    CHECK(count_of(page, "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'") == 1);
    // The only address is the name of SVG.
    CHECK(count_of(page, "http://www.w3.org/2000/svg") == 1);
    CHECK(count_of(page, "http://") + count_of(page, "https://") == 1);
    for (const char* loading : {" src=", "<link", "@import", "url(", "<iframe", "fetch(", "XMLHttpRequest", "import("})
        CHECK(count_of(page, loading) == 0);
    CHECK(count_of(page, "{{") == 0);
}

TEST_CASE("a page speaks the language that was asked for, and holds the other one", "[report]") {
    const Report report = drawn("errors/add-split.txt");
    for (const Language language : {Language::zh, Language::en}) {
        const std::string page = page_of(report, language);
        CHECK(count_of(page, language == Language::zh ? "<html lang=\"zh-CN\">" : "<html lang=\"en\">") == 1);
        CHECK(count_of(page, "预算核对报告") > 0);
        CHECK(count_of(page, "Budget check report") > 0);
        const Json head = Json::parse(html_head(report, {}, language));
        const Language other = language == Language::zh ? Language::en : Language::zh;
        REQUIRE(!report.findings.empty());
        CHECK(head["report"]["findings"][0]["message"] == render(report.findings[0].message, language));
        CHECK(head["other"]["findings"][0] == render(report.findings[0].message, other));
    }
}

namespace {

/// What a browser does with a body.
std::string unpacked(std::string_view base64) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    for (std::size_t at = 0; at + 4 <= base64.size(); at += 4) {
        std::uint32_t bits = 0;
        std::size_t padding = 0;
        for (const char c : base64.substr(at, 4)) {
            bits = bits << 6U | (c == '=' ? 0U : static_cast<std::uint32_t>(digits.find(c)));
            padding += c == '=' ? 1 : 0;
        }
        for (std::size_t i = 0; i < 3 - padding; ++i) bytes += static_cast<char>(bits >> (16 - 8 * i) & 0xFFU);
    }
    std::string text(32 * bytes.size() + 64, '\0');
    uLongf size = static_cast<uLongf>(text.size());
    REQUIRE(uncompress(reinterpret_cast<Bytef*>(text.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                       static_cast<uLong>(bytes.size())) == Z_OK);
    text.resize(size);
    return text;
}

}  // namespace

TEST_CASE("what is packed is what was written, and nothing in it is HTML", "[report]") {
    for (const std::string text : {"", "a", "ab", "abc", "<预算>&"}) {
        const std::string short_text = packed(text);
        CAPTURE(text, short_text);
        CHECK(short_text.size() % 4 == 0);
        CHECK(short_text.find_first_of("<>&\"'") == short_text.npos);
        CHECK(unpacked(short_text) == text);
    }
    const Report report = drawn("unit_budget.txt");
    const std::string element = html_appendix(report);
    const std::size_t begin = element.find('>') + 1;
    CHECK(unpacked(std::string_view(element).substr(begin, element.find('<', begin) - begin)) == html_body(report));
    CHECK(element.size() < html_body(report).size() / 2);
}

TEST_CASE("nothing in a document ends the element it stands in", "[report]") {
    Report report = test::example_report();
    report.organization = "</script><script>alert(1)</script><!--";
    report.path = "</SCRIPT ><b>";
    report.findings[0].locations[0].source_line = "]]></script>";
    const std::string text = html_document(report, {}, Language::zh);
    CHECK(count_of(text, "<") == 2);  // one element
    CHECK(count_of(html_appendix(report), "<") == 2);
    const std::size_t begin = text.find('>') + 1;
    const Json head = Json::parse(text.substr(begin, text.find("</script>") - begin));
    CHECK(head["report"]["document"]["organization"] == report.organization);
    CHECK(head["report"]["path"] == report.path);
}

TEST_CASE("what is shown at once is the JSON contract", "[report]") {
    const Report report = test::example_report();
    const Settled settled{.hidden_notes = 5, .unselected = 6, .incomplete = false};
    const Json head = Json::parse(html_head(report, settled, Language::en));
    CHECK(head["report"].dump() == json_document(report, settled, Language::en));
    CHECK(head["excerpts"]["116"][0] == report.findings[0].locations[0].source_line);
}

TEST_CASE("a document that could not be read is a page too", "[report]") {
    const Report report = unreadable("a.txt", {"input/empty", {}});
    const Json body = Json::parse(html_body(report));
    CHECK(body["views"].empty());
    CHECK(body["laws"].empty());
    const Json head = Json::parse(html_head(report, {}, Language::zh));
    CHECK(head["other"]["error"] == render("input/empty", Language::en));
}

TEST_CASE("cells and laws say what the report says", "[report]") {
    const Report report = drawn("errors/add-split.txt");
    const Json body = Json::parse(html_body(report));
    REQUIRE(body["views"].size() == report.views.size());
    std::size_t printed = 0;
    std::size_t number = 0;
    for (const Json& view : body["views"]) {
        CHECK(view["cells"].size() == view["rows"].size() * view["columns"].size());
        const ViewRecord& record = report.views[number++];
        REQUIRE(view["rows"].size() == record.rows.size());
        for (std::size_t i = 0; i < record.rows.size(); ++i)
            CHECK(body["names"][view["rows"][i][0].get<std::size_t>()] == record.rows[i].name);
        for (std::size_t i = 0; i < view["cells"].size(); ++i) {
            const FigureRecord& figure = report.figures[view["first"].get<std::size_t>() + i];
            if (figure.place.text.empty()) {
                CHECK(view["cells"][i] == 0);
            } else {
                CHECK(view["cells"][i][0] == figure.place.text);
                CHECK(view["cells"][i][1] == figure.place.column);
                ++printed;
            }
        }
    }
    CHECK(printed > 200);
    // All laws but those of blanks only: 3 of them are broken.
    std::size_t broken = 0;
    for (const Json& law : body["laws"])
        if ((law[1].get<unsigned>() & 3U) == static_cast<unsigned>(LawOutcome::contradiction)) ++broken;
    CHECK(broken == report.coverage.contradiction);
    CHECK(body["laws"].size() <= report.laws.size());
    CHECK(body["laws"].size() > report.laws.size() / 2);
}

TEST_CASE("where the lines are ours the page names pages, rows and cells", "[report]") {
    Report report = drawn("errors/add-split.txt");
    const auto body = [&] { return Json::parse(html_body(report)); };
    CHECK_FALSE(body().contains("lines"));
    report.origin = Origin::pages;
    CHECK(body()["lines"][0] == Json::array({report.prose.front().place.line, report.prose.front().place.page}));
    report.origin = Origin::cells;
    FigureRecord& figure = report.figures.front();
    figure.place.cell = CellPlace{"表1", 0, 12, 3};
    CHECK(body()["lines"] == Json::array({Json::array({figure.place.line, Json::array({"表1", 0, 12})})}));
    CHECK(body()["views"][0]["cells"][0].back() == "C12");
    report.remarks = {{"remark/hidden-sheets", {"2"}}};
    CHECK(Json::parse(html_head(report, {}, Language::zh))["other"]["remarks"][0] == "hidden sheets, not read: 2");
}

TEST_CASE("where no class is split the whole is", "[report]") {
    const Picture split = picture_of(drawn("unit_budget.txt"));
    CHECK(split.components.empty());
    const Picture whole = picture_of(drawn("jiangsu_department_budget.txt"));
    CHECK(whole.components.size() >= 2);
    CHECK(whole.components.front().what == "basic");
}

TEST_CASE("the picture of a clean document adds up", "[report]") {
    for (const char* name : {"unit_budget.txt", "department_budget.txt", "final_accounts.txt"}) {
        const Picture picture = picture_of(drawn(name));
        std::int64_t spent = sum(picture.remains);
        for (const PictureClass& one : picture.classes) {
            spent += one.total.value;
            const std::int64_t parts = (one.basic ? one.basic->value : 0) + (one.project ? one.project->value : 0);
            CHECK(parts == one.total.value);
        }
        CAPTURE(name);
        CHECK(spent > 0);
        CHECK(sum(picture.sources) == spent);
        CHECK(!picture.pairs.empty());
    }
}

TEST_CASE("an earlier figure that is told as a change only is reckoned", "[report]") {
    // 财政拨款收入1,767.59万元，比2025年预算减少74.15万元, and the table has the exact amount.
    const Picture picture = picture_of(drawn("errors/add-split.txt"));
    const auto income = std::ranges::find(picture.pairs, "财政拨款收入", &PicturePair::name);
    REQUIRE(income != picture.pairs.end());
    CHECK(income->now.value == 1'767'589'399);
    CHECK(income->before.value == 1'767'589'399 + 74'150'000);
    CHECK(income->year == 2025);
}

TEST_CASE("the script asks for words that there are", "[report]") {
    const std::string script(html_script());
    const auto literal = found(script, R"(say\('([^']+)')");
    CHECK(literal.size() > 60);
    for (const std::string& key : literal) {
        INFO(key);
        CHECK(has_key(key));
    }
    // Those put together: `html/flow/${…}`, where all values are known here.
    for (const std::string& prefix : found(script, R"(say\(`([^$`]+)\$)")) {
        INFO(prefix);
        const bool any = std::ranges::any_of(catalogue(), [&](const auto section) {
            return std::ranges::any_of(section.entries(), [&](const CatalogueEntry& one) { return one.key.starts_with(prefix); });
        });
        CHECK(any);
    }
    for (const Fund fund :
         {Fund::fiscal, Fund::general, Fund::government_fund, Fund::state_capital, Fund::business, Fund::operating,
          Fund::other, Fund::superior, Fund::affiliate, Fund::special_account, Fund::non_fiscal})
        CHECK(has_key("html/flow/" + std::string(name(fund))));
    for (const Stage stage : {Stage::budget, Stage::execution, Stage::adjusted_budget, Stage::final_accounts})
        CHECK(has_key("html/stage/" + std::string(name(stage))));
    for (const LawOutcome outcome :
         {LawOutcome::equal, LawOutcome::rounding, LawOutcome::contradiction, LawOutcome::undetermined})
        CHECK(has_key("html/outcome/" + std::string(name(outcome))));
    for (const TableStatus status :
         {TableStatus::read, TableStatus::empty, TableStatus::partial, TableStatus::unread, TableStatus::missing})
        CHECK(has_key("html/table/" + std::string(name(status))));
}

TEST_CASE("every word of the page is asked for", "[report]") {
    const std::string script = std::string(html_script()) + std::string(html_page());
    std::set<std::string> asked = found(script, R"((html/[a-z-]+))");
    asked.insert({"html/title", "html/no-script", "html/loading"});
    for (const auto section : catalogue())
        for (const CatalogueEntry& entry : section.entries()) {
            if (!entry.key.starts_with("html/")) continue;
            const std::string key(entry.key);
            INFO(key);
            CHECK(asked.contains(key.substr(0, key.find('/', 5))));
        }
}
