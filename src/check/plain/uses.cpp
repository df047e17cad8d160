// change/reason: what an item is used for, word for word that of an item of another class, or expenditure of a kind for
// which the item has no money.
#include "check/plain/reason_data.hpp"
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <span>

namespace budgetcheck::checking {
namespace {

constexpr std::u16string_view basic_expenditure = u"基本支出";
constexpr std::u16string_view project_word = u"项目";

struct Use {
    const Item* item = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;

    std::u16string_view words() const { return item->passage->text().substr(begin, end - begin); }
    std::uint32_t item_class() const { return item->code / 10'000; }
};

/// The first sentence behind 主要用于 of each item whose code is known.
std::vector<Use> read_uses(const std::vector<Item>& items) {
    std::vector<Use> uses;
    uses.reserve(items.size());
    for (const Item& item : items) {
        constexpr std::uint32_t smallest_item = 1'000'000;
        if (item.code < smallest_item || item.path.names().empty()) continue;
        const auto use = std::ranges::find_if(
            item.passage->anchors(), [&](const Anchor& anchor) { return anchor.use && anchor.begin >= item.head_end; });
        if (use != item.passage->anchors().end())
            uses.push_back({&item, use->end, item.passage->sentence_end(use->end)});
    }
    return uses;
}

/// Do the words of the use begin with the item's own name, which is longer than a common word?
bool names_itself(const Use& use) {
    constexpr std::size_t shortest_name = 5;
    const std::u16string_view name = use.item->path.names().back();
    return name.size() >= shortest_name && use.words().starts_with(name);
}

/// Uses with the same words, one of which names its own item: the others, of other classes, were copied from it.
void check_copies(const Context& context, std::vector<Use> uses, Findings& findings) {
    if (std::ranges::none_of(uses, names_itself)) return;
    std::ranges::stable_sort(uses, {}, &Use::words);
    for (std::size_t first = 0; first < uses.size();) {
        std::size_t last = first + 1;
        while (last < uses.size() && uses[last].words() == uses[first].words()) ++last;
        const auto same = std::span(uses).subspan(first, last - first);
        first = last;
        const auto owner = std::ranges::find_if(same, names_itself);
        if (same.size() < 2 || owner == same.end()) continue;
        for (const Use& copy : same) {
            // Items of several classes have the same name: 一般行政管理事务.
            if (copy.item_class() == owner->item_class() || names_itself(copy)) continue;
            const Message message{
                "change/use-copied",
                {text::to_utf8(owner->item->path.names().back()), text::to_utf8(copy.item->path.names().back())}};
            findings.push_back(
                words_finding(rule::reason, Severity::warning, message,
                              place(context, Words{copy.item->passage->paragraph(), copy.begin, copy.end})));
            findings.back().locations.push_back(
                place(context, Words{owner->item->passage->paragraph(), owner->begin, owner->end}));
        }
    }
}

/// The project expenditure of a code in the tables of one fund, where no table has basic expenditure for it.
std::optional<std::uint32_t> only_project(const Context& context, std::uint32_t code) {
    std::optional<std::uint32_t> project;
    for (std::uint32_t i = 0; i < context.cube.figures.size(); ++i) {
        const cube::Figure& figure = context.cube.figures[i];
        const bool of_code = figure.at.function == code && figure.at.measure == Measure::budget_money &&
                             figure.at.flow == Flow::expenditure && figure.amount.value != 0;
        if (!of_code) continue;
        if (figure.at.component == Component::basic || figure.column_unsure || figure.name_unsure) return std::nullopt;
        if (figure.at.component == Component::project) project = i;
    }
    return project;
}

/// 等基本支出, of an item that has none.
void check_component(const Context& context, const Use& use, Findings& findings) {
    const std::u16string_view words = use.words();
    if (!words.ends_with(basic_expenditure) || contains(words, project_word)) return;
    const auto project = only_project(context, use.item->code);
    if (!project) return;
    const Location table = place(context, *project);
    const Message message{"change/reason-component", {text::to_utf8(basic_expenditure), table.text}};
    findings.push_back(words_finding(
        rule::reason, Severity::warning, message,
        place(context, Words{use.item->passage->paragraph(), use.end - basic_expenditure.size(), use.end})));
    findings.back().locations.push_back(table);
}

}  // namespace

void check_uses(const Context& context, const std::vector<Item>& items, Findings& findings) {
    const std::vector<Use> uses = read_uses(items);
    for (const Use& use : uses) check_component(context, use, findings);
    check_copies(context, uses, findings);
}

}  // namespace budgetcheck::checking
