// How a workbook shows a number: `#,##0.00`, `0.0%`, `yyyy"年"m"月"`. Knows the formats' language; knows nothing of cells.
#pragma once

#include <string>
#include <string_view>

namespace budgetcheck::office {

/// The format built in under this number; empty where there is none, which shows a number as it is.
std::string_view built_in_format(std::size_t id);

/// `number` as written in the file (12.3, 1.5E-3) under a format. `from_1904`: days are counted from there. What no
/// format of ours can say is shown as the number itself, with up to 15 digits.
std::string displayed(std::string_view number, std::string_view format, bool from_1904 = false);

}  // namespace budgetcheck::office
