// Putting the page together; everything that moves is in html/*.js.
#include "report/html_report.hpp"

#include "report/html_data.hpp"
#include "report/html_page.hpp"
#include "report/packed.hpp"

#include <budgetcheck/rules.hpp>
#include <budgetcheck/version.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

namespace budgetcheck {
namespace {

using Json = nlohmann::ordered_json;

/// The sentences of the catalogue that the page says.
constexpr auto spoken = std::to_array<std::string_view>(
    {"companion/", "html/", "kind/", "reason/", "severity/", "status/", "summary/", "table/", "text/"});

bool is_spoken(std::string_view key) {
    return std::ranges::any_of(spoken, [&](std::string_view prefix) { return key.starts_with(prefix); });
}

std::string words() {
    Json sentences = Json::object();
    for (const auto section : catalogue())
        for (const CatalogueEntry& entry : section.entries())
            if (is_spoken(entry.key)) sentences[std::string(entry.key)] = Json::array({entry.zh, entry.en});
    Json listed = Json::object();
    for (const Rule& rule : rules()) listed[std::string(rule.id)] = Json::array({rule.summary_zh, rule.summary_en});
    return Json{{"version", version()}, {"sentences", sentences}, {"rules", listed}}.dump();
}

std::string with(std::string page, std::string_view mark, std::string_view value) {
    const std::size_t place = page.find(mark);
    if (place == page.npos) throw std::logic_error("the page lacks " + std::string(mark));
    return page.replace(place, mark.size(), value);
}

std::string script_element(std::string_view attributes, std::string_view text) {
    return std::string("<script").append(attributes).append(">").append(text).append("</script>\n");
}

}  // namespace

std::string html_opening(Language language) {
    std::string page(html_page());
    page = with(std::move(page), "{{language}}", language == Language::zh ? "zh-CN" : "en");
    page = with(std::move(page), "{{title}}", render("html/title", language));
    page = with(std::move(page), "{{no-script}}", render("html/no-script", language));
    page = with(std::move(page), "{{loading}}", render("html/loading", language));
    page = with(std::move(page), "{{style}}", html_style());
    return page + script_element(R"( type="application/json" id="words")", escaped_for_script(words()));
}

std::string html_document(const Report& report, const Settled& settled, Language language) {
    return script_element(R"( type="application/json" class="head")",
                          escaped_for_script(html_head(report, settled, language)));
}

// A script of the old kind in a function: a module would wait for the end of the page.
std::string html_closing() {
    return script_element("", std::string("(async () => {\n").append(html_script()).append("})();\n"));
}

std::string html_appendix(const Report& report) {
    return script_element(R"( type="text/plain" class="body")", packed(html_body(report)));
}

}  // namespace budgetcheck
