// structure/year and asset/date in sentences: the year before, this year, the year up to which things were counted.
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "text/fold.hpp"
#include "text/word_index.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace budgetcheck::checking {
namespace {

using document::Paragraph;

/// `settled` is what final accounts compare with: the budget of their own year, or of the one before. `own` are matters
/// that a document tells of its own year only, `accounts_before` is the year with which final accounts compare them.
enum class Slot : std::uint8_t { none, current, earlier, settled, counted_until, own, accounts_before };

constexpr text::WordList comparing_words = u"比|较|与|同";

/// What may follow a year: of which budget it is.
enum class Following : std::uint8_t { nothing, budget, execution, arranged, own_budget };
constexpr auto following_words = std::to_array<text::WordList>({
    u"",
    u"当年预算|年初预算|预算",
    u"当年预算执行数|预算执行数",
    u"预算安排",
    u"部门预算安排|单位预算安排",
});

/// Of which no table speaks.
constexpr text::WordList matters_of_budgets = u"政府采购预算|面向中小企业预留政府采购项目预算金额|编报绩效目标";
constexpr text::WordList matters_of_accounts =
    u"政府采购金额|面向中小企业预留政府采购项目预算金额|预算绩效管理工作开展情况";
constexpr text::WordList self_words = u"本单位|本部门|本级|我单位|我部门|我局|我委";
constexpr text::WordList not_planned = u"执行|完成|调整";
constexpr text::WordList accounts_words = u"相比|增加|减少|增长|下降|持平";
constexpr text::WordList own_year_words = u"今年|本年";

constexpr text::WordList until_words = u"截至|截止|截止到|截至到";
constexpr text::WordList asset_words = u"车辆|设备";
constexpr std::u16string_view muting_use = u"用于:";
constexpr std::u16string_view damaged_start = u"20";
constexpr char16_t year_sign = u'年';

struct Year {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< of the digits
    std::uint32_t value = 0;
    Slot slot = Slot::none;
    bool base = false;                ///< of a comparison: 比2024年预算…
    std::u16string_view matter = {};  ///< of which it is, if of one that is told of the own year only
};

/// Reasons and uses may speak of any year.
bool is_muted(const Passage& passage, std::size_t at) {
    const std::size_t begin = passage.sentence_begin(at);
    const auto anchors = passage.anchors();
    const auto anchor = std::ranges::lower_bound(anchors, begin, {}, &Anchor::begin);
    return (anchor != anchors.end() && anchor->begin < at) ||
           contains(passage.text().substr(begin, at - begin), muting_use);
}

/// The longest of the words, and what stands behind it.
Following following(std::u16string_view& after) {
    Following found = Following::nothing;
    text::index_of_words<following_words>.find(after, [&](std::u16string_view word, std::size_t row) {
        found = static_cast<Following>(row);
        after.remove_prefix(word.size());
        return true;
    });
    return found;
}

bool are_final_accounts(const Context& context) { return context.document.profile.stage == Stage::final_accounts; }

/// 2025年度,本单位编报绩效目标…: with the words for the matter.
std::u16string_view own_matter(std::u16string_view after, const text::WordList& own_matters) {
    if (after.starts_with(u',')) after.remove_prefix(1);
    after.remove_prefix(text::starts_with_word(after, self_words));
    const std::size_t matter = text::starts_with_word(after, own_matters);
    if (matter == 0 || text::starts_with_word(after.substr(matter), not_planned) != 0) return {};
    return after.substr(0, matter);
}

Slot slot_of(const Context& context, const Passage& passage, Year& year) {
    const std::u16string_view text = passage.text();
    const std::u16string_view before = text.substr(0, year.begin);
    std::u16string_view after = text.substr(year.end + 1);
    if (after.starts_with(u'度')) after.remove_prefix(1);
    if (year.base && are_final_accounts(context) && text::starts_with_word(after, accounts_words) != 0)
        return Slot::accounts_before;
    if (!year.base)
        year.matter = own_matter(after, are_final_accounts(context) ? matters_of_accounts : matters_of_budgets);
    if (!year.matter.empty()) return Slot::own;
    const Following next = following(after);
    const Slot past = are_final_accounts(context) ? Slot::settled : Slot::earlier;
    if (year.base) return next == Following::nothing || next == Following::own_budget ? Slot::none : past;
    if (next == Following::execution) return past;
    if (next == Following::own_budget) return Slot::current;
    if (next == Following::arranged)
        return !after.empty() && text::is_digit(after.front()) ? Slot::current : Slot::none;
    if (ends_with_word(before, until_words) == 0) return Slot::none;
    const std::u16string_view sentence = text.substr(0, passage.sentence_end(year.end)).substr(year.end);
    return holds_word(sentence, asset_words) ? Slot::counted_until : Slot::none;
}

Finding year_finding(const Context& context, const Paragraph& paragraph, const Year& year, std::string_view rule,
                     Severity severity, Message message) {
    Finding finding =
        words_finding(rule, severity, std::move(message), place(context, Words{paragraph, year.begin, year.end}));
    finding.value_kind = ValueKind::date;
    finding.actual = printed(context, Words{paragraph, year.begin, year.end});
    return finding;
}

/// The year whose sign stands at a position, where the document's own year says what it has to be.
std::optional<Year> read_year(const Context& context, const Passage& passage, std::size_t at, Findings& findings) {
    const Paragraph& paragraph = passage.paragraph();
    const std::u16string_view text = passage.text();
    if (text[at] != year_sign) return std::nullopt;
    Year year{.begin = at, .end = at};
    while (year.begin > 0 && text::is_digit(text[year.begin - 1])) --year.begin;
    if (is_damaged_year(text, year.begin, year.end)) {
        if (is_muted(passage, year.begin)) return std::nullopt;
        const Words words{paragraph, year.begin, at + 1};
        findings.push_back(year_finding(context, paragraph, year, rule::year, Severity::warning,
                                        {"structure/year-damaged", {text::to_utf8(words.text())}}));
        return std::nullopt;
    }
    if (at - year.begin != year_digits) return std::nullopt;
    for (const char16_t c : text.substr(year.begin, year_digits)) year.value = year.value * 10 + (c - u'0');
    year.base = ends_with_word(text.substr(0, year.begin), comparing_words) > 0;
    year.slot = slot_of(context, passage, year);
    return year.slot == Slot::none ? std::nullopt : std::optional(year);
}

std::uint32_t expected_in(Slot slot, std::uint32_t fiscal_year) {
    return slot == Slot::earlier || slot == Slot::accounts_before ? fiscal_year - 1 : fiscal_year;
}

/// Is it left over from the document of the year before?
bool may_be_left(const Year& year) { return year.slot == Slot::own || year.slot == Slot::accounts_before; }

/// Things may be counted up to this year or, for a budget, the one before.
bool is_right(const Context& context, const Year& year) {
    const std::uint32_t fiscal_year = context.document.fiscal_year;
    const std::uint32_t expected = expected_in(year.slot, fiscal_year);
    if (may_be_left(year)) return year.value + 1 != expected;
    const bool either =
        year.slot == Slot::settled || (year.slot == Slot::counted_until && !are_final_accounts(context));
    return year.value == expected || (either && year.value + 1 == fiscal_year);
}

/// A sentence may walk through several years: 2024年预算安排…，2025年预算安排….
bool goes_on_to(std::span<const Year> years, Slot slot, std::uint32_t expected) {
    return std::ranges::any_of(years, [&](const Year& year) { return year.slot == slot && year.value == expected; });
}

std::ptrdiff_t times_said(std::span<const Year> years, std::uint32_t value, bool base) {
    return std::ranges::count_if(years, [&](const Year& year) {
        return year.slot == Slot::earlier && year.value == value && year.base == base;
    });
}

/// 2025年当年预算执行数为…，2026年预算安排…，比2024年预算执行数增加…: what is given is of one year, that with which it
/// is compared of another, and of neither is anything else said. Or all that is compared elsewhere is so with one year.
bool is_stray(const Passage& passage, const Year& year, std::span<const Year> years, std::uint32_t expected) {
    constexpr std::ptrdiff_t several = 2;
    const auto is_beside = [&](const Year& other) {
        return other.value == expected && passage.sentence_begin(other.begin) == passage.sentence_begin(year.begin);
    };
    if (year.slot != Slot::earlier || times_said(years, year.value, !year.base) != 0) return false;
    const std::ptrdiff_t alike = times_said(years, expected, year.base);
    if (alike == 0) return times_said(years, expected, !year.base) != 0;
    return year.base && alike >= several && times_said(years, year.value, true) == 1 &&
           !std::ranges::any_of(years, is_beside);
}

/// Does the paragraph speak of a year, but for other matters that are told of the own year only?
bool speaks_of(const Paragraph& paragraph, std::uint32_t value, std::u16string_view matter,
               std::span<const Year> years) {
    const std::u16string printed = in_digits(value) + year_sign;
    for (std::size_t at = paragraph.text.find(printed); at != npos; at = paragraph.text.find(printed, at + 1)) {
        const auto year = std::ranges::find(years, at, &Year::begin);
        if (year == years.end() || year->slot != Slot::own || year->matter == matter) return true;
    }
    return false;
}

void check_left(const Context& context, const Paragraph& paragraph, const Year& year, std::span<const Year> years,
                Findings& findings) {
    const std::uint32_t expected = expected_in(year.slot, context.document.fiscal_year);
    if (speaks_of(paragraph, expected, year.matter, years) || holds_word(paragraph.text, own_year_words)) return;
    const std::string value = std::to_string(year.value);
    Message message{"structure/year-slot", {value, std::to_string(expected)}};
    if (!year.matter.empty()) {
        const auto begin = static_cast<std::size_t>(year.matter.data() - paragraph.text.data());
        const std::string matter = printed(context, Words{paragraph, begin, begin + year.matter.size()});
        message = {"structure/year-own", {matter, value, std::to_string(expected)}};
    }
    findings.push_back(year_finding(context, paragraph, year, rule::year, Severity::warning, std::move(message)));
    findings.back().expected = std::to_string(expected);
}

void check_year(const Context& context, const Passage& passage, const Year& year, std::span<const Year> years,
                Findings& findings) {
    const Paragraph& paragraph = passage.paragraph();
    const std::uint32_t fiscal_year = context.document.fiscal_year;
    if (is_right(context, year)) return;
    if (may_be_left(year)) return check_left(context, paragraph, year, years, findings);
    if (year.slot == Slot::counted_until) {
        findings.push_back(year_finding(context, paragraph, year, rule::asset_date, Severity::warning,
                                        {"asset/date", {std::to_string(year.value), std::to_string(fiscal_year)}}));
        return;
    }
    const std::uint32_t expected = expected_in(year.slot, fiscal_year);
    // A budget may be held against the one of some year on purpose: 较2019年预算减少.
    constexpr std::uint32_t most_years_late = 3;
    const bool may_be_chosen = year.base && context.document.profile.stage == Stage::budget;
    if (may_be_chosen && year.value + most_years_late < expected) return;
    const bool walks = year.value + 1 == expected && goes_on_to(years, year.slot, expected);
    if (walks && !is_stray(passage, year, years, expected)) return;
    Finding finding = year_finding(context, paragraph, year, rule::year, walks ? Severity::warning : Severity::error,
                                   {"structure/year-slot", {std::to_string(year.value), std::to_string(expected)}});
    finding.expected = std::to_string(expected);
    findings.push_back(std::move(finding));
}

}  // namespace

bool is_damaged_year(std::u16string_view text, std::size_t begin, std::size_t end) {
    const std::size_t length = end - begin;
    const char16_t before = begin > 0 ? text[begin - 1] : u' ';
    return (length + 1 == year_digits || length == year_digits + 1) && text.substr(begin).starts_with(damaged_start) &&
           before != u'.' && before != u',' && before != u'第';
}

void check_slots(const Context& context, const Prose& prose, Findings& findings) {
    if (context.document.fiscal_year == 0) return;
    std::vector<Year> years;  // of one paragraph
    const Passage* last = nullptr;
    const auto check_years_read = [&] {
        const auto is_fine = [&](const Year& year) { return is_right(context, year); };
        // Nearly always all are right, and nobody needs to know which of them may be any year.
        if (std::ranges::all_of(years, is_fine)) return years.clear();
        std::erase_if(years, [&](const Year& year) { return is_muted(*last, year.begin); });
        for (const Year& year : years) check_year(context, *last, year, years, findings);
        years.clear();
    };
    prose.each(Sign::year, [&](const Passage& passage, std::size_t at) {
        if (&passage != last) check_years_read();
        last = &passage;
        if (const auto year = read_year(context, passage, at, findings)) years.push_back(*year);
    });
    check_years_read();
}

}  // namespace budgetcheck::checking
