// The “three public” expenses one below the other, as many places print them, in budgets and final accounts.
#pragma once

#include "document/schema.hpp"

#include <array>

namespace budgetcheck::document {

inline constexpr auto purpose_rows = std::to_array<LabelRow>({
    {u"合计|\"三公\"经费合计|\"三公\"经费小计|\"三公\"经费", {.purpose = Purpose::three_public}},
    {u"因公出国(境)费|因公出国(境)费用|因公出国(境)经费", {.purpose = Purpose::overseas}, 0},
    {u"公务接待费|公务接待费用", {.purpose = Purpose::reception}, 0},
    {u"公务用车购置及运行费|公务用车购置及运行维护费|公务用车购置和运行费|公务用车费",
     {.purpose = Purpose::vehicles},
     0},
    {u"公务用车购置费|公务用车购置|其中:公务用车购置费", {.purpose = Purpose::vehicle_purchase}, 3},
    {u"公务用车运行费|公务用车运行维护费|其中:公务用车运行费|其中:公务用车运行维护费",
     {.purpose = Purpose::vehicle_operation},
     3},
    {u"会议费", {.purpose = Purpose::meetings}},
    {u"培训费", {.purpose = Purpose::training}},
});

}  // namespace budgetcheck::document
