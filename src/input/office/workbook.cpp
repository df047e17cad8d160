#include "input/office/workbook.hpp"

#include "input/office/relationships.hpp"
#include "input/office/sheet.hpp"
#include "input/office/xml.hpp"

#include <string>
#include <utility>

namespace budgetcheck::office {
namespace {

constexpr std::size_t max_sheets = 1000;

std::optional<std::string> part_of(Package& package, const std::string& name) {
    return name.empty() ? std::nullopt : package.part(name);
}

/// The texts that cells share, without the readings printed above characters.
std::vector<std::string> shared_texts(Package& package, const std::string& name) {
    std::vector<std::string> texts;
    std::optional<std::string> bytes = part_of(package, name);
    if (!bytes) return texts;
    const XmlPart xml(std::move(*bytes));
    for (const pugi::xml_node item : xml.root().children())
        if (is(item, "si")) texts.push_back(rich_text(item));
    return texts;
}

/// The number format of each cell style.
std::vector<std::string> formats_of_styles(Package& package, const std::string& name) {
    std::vector<std::string> formats;
    std::optional<std::string> bytes = part_of(package, name);
    if (!bytes) return formats;
    const XmlPart xml(std::move(*bytes));
    std::map<std::string_view, std::string_view> own;
    for (const pugi::xml_node format : child(xml.root(), "numFmts").children())
        own[attribute(format, "numFmtId")] = attribute(format, "formatCode");
    for (const pugi::xml_node style : child(xml.root(), "cellXfs").children()) {
        const std::string_view id = attribute(style, "numFmtId");
        const auto found = own.find(id);
        formats.emplace_back(found != own.end() ? found->second : built_in_format(whole_number(id, 0, 1000)));
    }
    return formats;
}

void add_remark(std::vector<Message>& remarks, std::string_view key, std::size_t count) {
    if (count > 0) remarks.push_back({key, {std::to_string(count)}});
}

}  // namespace

std::vector<Message> read_workbook(Package& package, Composer& composer) {
    const std::string name = main_part(package, "xl/workbook.xml");
    std::optional<std::string> bytes = package.part(name);
    if (!bytes) throw Refused{{"input/office-damaged", {}}};
    const XmlPart book(std::move(*bytes));
    const auto related = relationships(package, name);
    SheetContext context;
    context.shared_texts = shared_texts(package, related_part(related, "sharedStrings"));
    context.formats = formats_of_styles(package, related_part(related, "styles"));
    context.from_1904 = is_true(attribute(child(book.root(), "workbookPr"), "date1904"));
    std::size_t hidden_sheets = 0;
    std::size_t shown = 0;
    for (const pugi::xml_node sheet : child(book.root(), "sheets").children()) {
        const std::string_view state = attribute(sheet, "state");
        if (state == "hidden" || state == "veryHidden") {
            ++hidden_sheets;
            continue;
        }
        const auto found = related.find(attribute(sheet, "id"));
        if (found == related.end() || found->second.type != "worksheet") continue;  // a sheet of charts
        std::optional<std::string> part = package.part(found->second.part);
        if (!part) throw Refused{{"input/office-damaged", {}}};
        if (++shown > max_sheets) throw Refused{{"input/office-too-large", {std::to_string(max_part_bytes >> 20)}}};
        if (shown > 1) composer.turn_page();
        const std::string sheet_name(attribute(sheet, "name"));
        composer.add_grid(read_sheet(XmlPart(std::move(*part)), sheet_name, context));
        if (!context.uncomputed.empty())
            throw Refused{{"input/office-formulas", {sheet_name + "!" + context.uncomputed}}};
    }
    std::vector<Message> remarks;
    add_remark(remarks, "remark/hidden-sheets", hidden_sheets);
    add_remark(remarks, "remark/hidden-rows", context.hidden_rows);
    add_remark(remarks, "remark/hidden-columns", context.hidden_columns);
    return remarks;
}

}  // namespace budgetcheck::office
