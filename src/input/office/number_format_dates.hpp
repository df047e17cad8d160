// Days and times in a workbook: numbers of days since an epoch, shown under a format. Knows the calendar only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace budgetcheck::office {

/// Does this section of a format speak of days or times?
bool is_date_format(std::string_view section);

/// None where the number is no day of the calendar, or the format is not understood.
std::optional<std::string> displayed_date(double days, std::string_view section, bool from_1904);

}  // namespace budgetcheck::office
