// Rows, cells and laws are arrays, not objects: see the reading side in html/data.js.
#include "report/html_data.hpp"

#include "report/html_picture.hpp"
#include "report/json_report.hpp"
#include "report/places.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace budgetcheck {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Language other(Language language) { return language == Language::zh ? Language::en : Language::zh; }

/// The lines of findings as they stand in the file: text, and how many code points are left out before it.
Json excerpts(const Report& report) {
    Json lines = Json::object();
    for (const Finding& finding : report.findings)
        for (const Location& place : finding.locations)
            if (place.line > 0 && place.path.empty() && !place.source_line.empty())
                lines[std::to_string(place.line)] = Json::array({place.source_line, place.source_offset});
    return lines;
}

bool in_sheet(const Location& place) { return place.cell && place.cell->table == 0 && place.cell->column > 0; }

/// Nothing printed is 0; else what is printed, its column, its line where that is not its row's (else 0), and of a
/// workbook the name of the cell.
Json cell_json(const FigureRecord& figure, const RowRecord& row) {
    const Location& place = figure.place;
    if (place.text.empty()) return 0;
    Json cell = Json::array({place.text, place.column});
    if (place.line != row.line || in_sheet(place)) cell.push_back(place.line == row.line ? 0 : place.line);
    if (in_sheet(place)) cell.push_back(cell_name(place.cell->row, place.cell->column));
    return cell;
}

/// Where a line stands in a document whose lines are ours: its page, or its sheet or table and row. Null for neither.
Json line_json(const Location& place, Origin origin) {
    if (origin == Origin::pages && place.page > 0) return place.page;
    if (origin == Origin::cells && place.cell)
        return Json::array({place.cell->sheet, place.cell->table, place.cell->row});
    return nullptr;
}

Json lines_json(const Report& report) {
    std::map<std::uint32_t, Json> places;
    const auto add = [&](const Location& place) {
        if (place.path.empty() && place.line > 0) places.try_emplace(place.line, line_json(place, report.origin));
    };
    for (const FigureRecord& figure : report.figures) add(figure.place);
    for (const ProseLine& line : report.prose) add(line.place);
    std::ranges::for_each(report.not_understood, add);
    Json lines = Json::array();
    for (auto& [line, place] : places)
        if (!place.is_null()) lines.push_back(Json::array({line, std::move(place)}));
    return lines;
}

/// Names of rows, each once: most stand in several tables.
class Names {
public:
    std::size_t index(std::string_view name) {
        const auto [known, added] = indices_.try_emplace(name, names_.size());
        if (added) names_.push_back(name);
        return known->second;
    }
    Json json() const { return names_; }

private:
    std::map<std::string_view, std::size_t> indices_;
    std::vector<std::string_view> names_;
};

Json view_json(const Report& report, const ViewRecord& view, Names& names) {
    Json rows = Json::array();
    Json cells = Json::array();
    std::size_t figure = view.first_figure;
    for (const RowRecord& row : view.rows) {
        rows.push_back(Json::array({names.index(row.name), row.code, row.level, row.line}));
        for (std::size_t column = 0; column < view.columns.size(); ++column)
            cells.push_back(cell_json(report.figures[figure++], row));
    }
    const std::string unit = view.rows.empty() || view.columns.empty() ? "" : report.figures[view.first_figure].unit;
    return {{"id", view.view},
            {"table", view.table},
            {"line", view.title_line},
            {"unit", unit},
            {"first", view.first_figure},
            {"columns", view.columns},
            {"rows", rows},
            {"cells", cells}};
}

/// Of blanks only: nothing to tell.
bool is_silent(const Report& report, const LawRecord& law) {
    return law.outcome == LawOutcome::equal && !law.confirms &&
           std::ranges::all_of(law.terms, [&](const LawTerm& term) { return report.figures[term.figure].value == 0; });
}

/// Rule, flags, terms as 1-based indices with their signs, and what a sentence says of them.
Json law_json(const LawRecord& law, std::map<std::string_view, std::size_t>& rules) {
    constexpr unsigned at_most = 4;
    constexpr unsigned confirms = 8;
    const std::size_t rule = rules.try_emplace(law.rule, rules.size()).first->second;
    const unsigned flags =
        static_cast<unsigned>(law.outcome) + (law.at_most ? at_most : 0) + (law.confirms ? confirms : 0);
    Json json = Json::array({rule, flags});
    for (const LawTerm& term : law.terms) json.push_back(term.sign * (static_cast<std::int64_t>(term.figure) + 1));
    if (!law.said.empty()) json.push_back(law.said);
    return json;
}

void append_laws(const Report& report, Json& json) {
    std::map<std::string_view, std::size_t> rules;
    Json laws = Json::array();
    for (const LawRecord& law : report.laws)
        if (!is_silent(report, law)) laws.push_back(law_json(law, rules));
    Json names = Json::array();
    for (std::size_t i = 0; i < rules.size(); ++i) names.push_back(nullptr);
    for (const auto& [rule, index] : rules) names[index] = rule;
    json["rules"] = std::move(names);
    json["laws"] = std::move(laws);
}

Json prose_json(const ProseLine& line) {
    return Json::array({line.place.line, line.place.page, line.place.column, line.place.text, line.paragraph});
}

Json amount_json(const PictureAmount& amount) { return Json::array({amount.value, amount.figure}); }

Json amount_json(const std::optional<PictureAmount>& amount) { return amount ? amount_json(*amount) : Json(nullptr); }

Json flows_json(const std::vector<PictureFlow>& flows) {
    Json json = Json::array();
    for (const PictureFlow& flow : flows) json.push_back({{"what", flow.what}, {"amount", amount_json(flow.amount)}});
    return json;
}

Json picture_json(const Picture& picture) {
    Json classes = Json::array();
    for (const PictureClass& one : picture.classes)
        classes.push_back({{"code", one.code},
                           {"name", one.name},
                           {"total", amount_json(one.total)},
                           {"basic", amount_json(one.basic)},
                           {"project", amount_json(one.project)}});
    Json pairs = Json::array();
    for (const PicturePair& pair : picture.pairs)
        pairs.push_back({{"name", pair.name},
                         {"now", amount_json(pair.now)},
                         {"before", amount_json(pair.before)},
                         {"stage", name(pair.stage)},
                         {"year", pair.year}});
    return {{"sources", flows_json(picture.sources)},
            {"classes", classes},
            {"remains", flows_json(picture.remains)},
            {"components", flows_json(picture.components)},
            {"pairs", pairs}};
}

}  // namespace

std::string html_head(const Report& report, const Settled& settled, Language language) {
    Json sentences = Json::array();
    for (const Finding& finding : report.findings) sentences.push_back(render(finding.message, other(language)));
    const Json error = report.error ? Json(render(*report.error, other(language))) : Json(nullptr);
    Json remarks = Json::array();
    for (const Message& remark : report.remarks) remarks.push_back(render(remark, other(language)));
    // The contract's object is taken as it is: the page reads what programs read.
    return R"({"report":)" + json_document(report, settled, language) + R"(,"paged":)" +
           (report.origin == Origin::pages ? "true" : "false") + R"(,"other":)" +
           dump({{"error", error}, {"remarks", remarks}, {"findings", sentences}}) + R"(,"excerpts":)" +
           dump(excerpts(report)) + "}";
}

std::string html_body(const Report& report) {
    Json json;
    json["views"] = Json::array();
    Names names;
    for (const ViewRecord& view : report.views) json["views"].push_back(view_json(report, view, names));
    json["names"] = names.json();
    append_laws(report, json);
    json["prose"] = Json::array();
    for (const ProseLine& line : report.prose) json["prose"].push_back(prose_json(line));
    if (report.origin != Origin::text) json["lines"] = lines_json(report);
    json["picture"] = picture_json(picture_of(report));
    return dump(json);
}

std::string escaped_for_script(std::string_view json) {
    // "<" stands in strings only; it begins "</script" and "<!--".
    std::string result;
    result.reserve(json.size());
    for (const char c : json) {
        if (c == '<') result += "\\u003c";
        else result += c;
    }
    return result;
}

}  // namespace budgetcheck
