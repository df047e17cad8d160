// name/label: the words before an amount are those of a known label but for one character.
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "document/names.hpp"
#include "document/phrases.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::checking {
namespace {

constexpr std::size_t shortest_label = 6;  ///< 事业收入 and 营业收入 are two things

/// The words between the last mark and the amount, 为 left out.
std::u16string_view label_before(const Passage& passage, std::size_t amount) {
    const std::size_t begin = passage.behind_mark(amount);
    std::u16string_view label = passage.text().substr(begin, amount - begin);
    if (label.ends_with(u'为')) label.remove_suffix(1);
    return label;
}

/// 和, 与, 及 or nothing join alike; 费, 经费, 费用 and 支出 say the same; 服务类 and 服务; and 运维 and 运行 name one
/// expense. 预算 and 决算 are both words.
std::u16string same_words(std::u16string_view label) {
    constexpr std::u16string_view left_out = u"和与及费经类";
    std::u16string same;
    for (std::size_t i = 0; i < label.size(); ++i) {
        const char16_t c = label[i];
        if (left_out.find(c) != left_out.npos || (c == u'用' && i > 0 && label[i - 1] == u'费')) continue;
        const bool of_stage = (c == u'预' || c == u'决') && label.substr(i + 1).starts_with(u'算');
        if (of_stage) continue;
        if (label.substr(i).starts_with(u"支出")) ++i;
        else same.push_back(c == u'维' ? u'行' : c);
    }
    return same;
}

/// One slip of the pen inside the words; a longer or shorter ending is another label, not a misprint.
bool is_misprint(std::u16string_view label, std::u16string_view known) {
    const bool alike_long = label.size() <= known.size() + 1 && known.size() <= label.size() + 1;
    if (!alike_long || known.size() < shortest_label || label.size() < shortest_label) return false;
    if (text::is_same(label, known)) return false;
    if (label.back() != known.back() || label.substr(0, 2) != known.substr(0, 2)) return false;
    const auto speaks_of_both = [](std::u16string_view words) { return contains(words, u"收支"); };
    if (speaks_of_both(label) != speaks_of_both(known)) return false;
    if (label.starts_with(known) || known.starts_with(label) || label.ends_with(known) || known.ends_with(label))
        return false;
    return document::edit_distance(label, known, 1) == 1 && same_words(label) != same_words(known);
}

/// The first words of a subject are the usual ones; the others are other ways to say it, or slips.
std::u16string_view usual_words(const text::WordList& words) { return words[0]; }

/// Its beginning, up to behind where another label differs.
std::u16string_view other_beginning(std::u16string_view usual, std::u16string_view label) {
    const auto differs = std::ranges::mismatch(usual, label).in1;
    return usual.substr(0, static_cast<std::size_t>(differs - usual.begin()) + 2);
}

/// Is an amount of the sentences called so? 公务用车3辆 is none, and the words of tables are those of the form.
bool calls_money(const Prose& prose, std::u16string_view words) {
    return std::ranges::any_of(prose.passages(), [&](const Passage& passage) {
        return std::ranges::any_of(
            passage.money(), [&](const Money& money) { return contains(label_before(passage, money.begin), words); });
    });
}

/// Another way to say it is a slip only where other sentences say it as usual.
std::u16string_view slip_of(const Prose& prose, std::u16string_view label, const document::Subject& subject) {
    const std::u16string_view usual = usual_words(subject.words);
    return is_misprint(label, usual) && calls_money(prose, other_beginning(usual, label)) ? usual
                                                                                          : std::u16string_view();
}

/// What the label is a misprint of; empty where it is none.
std::u16string_view misprint_of(const Context& context, const Prose& prose, std::u16string_view label) {
    const auto& subjects = document::phrases(context.document.profile.wording).subjects;
    const auto known = longest_at(subjects, label, 0);
    if (known.row != nullptr && known.length == label.size()) return slip_of(prose, label, *known.row);
    std::size_t first = subjects.rows.size();
    std::u16string_view meant;
    subjects.index.find_alike(label, [&](std::u16string_view words, std::size_t row) {
        if (row >= first || !is_misprint(label, words)) return false;
        first = row;
        meant = words;
        return false;
    });
    const auto ends_label = [&](const document::Subject& subject) {
        return label.ends_with(usual_words(subject.words));
    };
    return meant.empty() || std::ranges::any_of(subjects.rows, ends_label) ? std::u16string_view() : meant;
}

void check_label(const Context& context, const Prose& prose, const Passage& passage, const Money& money,
                 Findings& findings) {
    const std::u16string_view label = label_before(passage, money.begin);
    const auto begin = static_cast<std::size_t>(label.data() - passage.text().data());
    if (label.size() < shortest_label || !passage.may_begin_word(begin)) return;
    const std::u16string_view known = misprint_of(context, prose, label);
    if (known.empty()) return;
    const Words words{passage.paragraph(), begin, begin + label.size()};
    const std::string printed_label = text::to_utf8(label);
    Finding finding = words_finding(rule::label, Severity::warning,
                                    {"name/label", {printed_label, text::to_utf8(known)}}, place(context, words));
    finding.expected = text::to_utf8(known);
    finding.actual = printed_label;
    findings.push_back(std::move(finding));
}

}  // namespace

void check_printed_labels(const Context& context, const Prose& prose, Findings& findings) {
    for (const Passage& passage : prose.passages())
        for (const Money& money : passage.money()) check_label(context, prose, passage, money, findings);
}

}  // namespace budgetcheck::checking
