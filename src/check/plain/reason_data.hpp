// The words of reasons as data. Folded, without blanks; alternatives set apart by '|'.
#pragma once

#include "text/words.hpp"

#include <array>
#include <string_view>

namespace budgetcheck::checking {

/// What stands before a reason, and before a use.
inline constexpr auto anchor_words = std::to_array<text::WordList>({
    u"原因是:|原因为:|原因是|原因为|原因:",
    u"主要用于:|主要用于",
});
inline constexpr std::size_t use_row = 1;  ///< of those

/// The last words of a reason that speaks of the amount itself.
inline constexpr text::WordList grown = u"经费增加|支出增加|费用增加|预算增加|经费增长|支出增长|费用增长|预算增长";
inline constexpr text::WordList shrunk = u"经费减少|支出减少|费用减少|预算减少|经费下降|支出下降|费用下降|预算下降";

/// Reasons with these words speak of another year, another fund or another item, or of several things at once: they may
/// end the other way round.
inline constexpr text::WordList other_matters =
    u"上年|去年|年初|往年|以前|前期|一次性|自有|其他资金|其他收入|事业收入|非财政|结转|结余|调整|科目|转|,|、|和|及|但|"
    u"因|"
    u"由于|未|不|20";

/// The last words of a reason for a decrease or an increase, and words that show that it speaks of the other one too,
/// or of why nothing changed.
inline constexpr text::WordList falls = u"减少支付|减少支出|减少开支|支付减少|支出减少|开支减少|经费减少|费用减少";
inline constexpr text::WordList rises = u"增加支付|增加支出|增加开支|支付增加|支出增加|开支增加|经费增加|费用增加";
inline constexpr std::u16string_view level_word = u"持平";
inline constexpr text::WordList rising_words = u"增|升|提高|扩|新";
inline constexpr text::WordList falling_words = u"减|降|压|缩|节|少";
inline constexpr text::WordList level_matters =
    u"抵|平|不|没有|未|无|但|部分|其他资金|自有|结转|结余|上年|去年|以前|一次性|科目|调整";

/// Nothing of the kind happens: 无 + the expense + one of the endings, and nothing else.
inline constexpr text::WordList no_words = u"无|没有|未发生|未安排";
inline constexpr text::WordList happening_words =
    u"事项发生|事项支出|支出事项|事项|业务发生|业务|支出|需求|安排|计划|任务|活动|发生|费用|费";

/// The expenses of which a reason may say so, and the words that may stand between their name and the amount.
inline constexpr auto expenses = std::to_array<std::u16string_view>({
    u"公务接待",
    u"因公出国(境)",
    u"公务用车购置",
    u"公务用车运行",
});
inline constexpr std::u16string_view overseas_short = u"出国(境)";
inline constexpr text::WordList before_amount = u"费预算数为|费预算为|费预算|经费|费用|费为|费|支出";

/// Behind an item's name where a reason or use says nothing else.
inline constexpr text::WordList empty_words =
    u"经费|支出|费用|预算|项目|增加|减少|增长|下降|保持不变|不变|持平|等|的|方面";

}  // namespace budgetcheck::checking
