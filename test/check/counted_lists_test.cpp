// Lists of vehicles by kind, and what explains a kind.
#include "catch.hpp"
#include "check/sentences.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace budgetcheck::sentences;

namespace {

/// What is found in a list of the kinds of five vehicles.
std::string listed(std::string_view kinds) {
    return found(accounts, "截至2024年12月31日，本单位共有车辆5辆，其中：" + std::string(kinds));
}

}  // namespace

TEST_CASE("add/vehicles: what a kind mainly consists of is no further kind", "[check]") {
    for (const std::string_view kinds :
         {"机要通信用车2辆、其他用车3辆，其他用车主要是巡查车3辆。", "机要通信用车2辆、其他用车3辆，主要是巡查车3辆。",
          "机要通信用车2辆、其他用车3辆，主要为巡查车2辆、洒水车1辆。",
          "机要通信用车2辆；其他用车3辆，主要是巡查车2辆。", "其他用车3辆（巡查车2辆、洒水车1辆），机要通信用车2辆。",
          "其他用车3辆（主要是巡查车2辆、洒水车1辆）、机要通信用车2辆。",
          "机要通信用车1辆、执法执勤用车4辆；其他用车主要是巡查车3辆。", "机要通信用车2辆；其他用车主要是巡查车3辆。",
          "机要通信用车1辆，主要是轿车1辆、执法执勤用车4辆。"}) {
        INFO(kinds);
        CHECK(listed(kinds) == "");
    }
}

TEST_CASE("add/vehicles: kinds that do not add up are found beside an explanation", "[check]") {
    CHECK(listed("机要通信用车1辆、其他用车3辆。") == "add/vehicles: 5 → 4.00");
    CHECK(listed("机要通信用车1辆、其他用车3辆，其他用车主要是巡查车3辆。") == "add/vehicles: 5 → 4.00");
    CHECK(listed("机要通信用车1辆、其他用车3辆（巡查车2辆、洒水车1辆）。") == "add/vehicles: 5 → 4.00");
    CHECK(listed("其他用车（巡查车2辆、洒水车1辆）、机要通信用车1辆。") == "add/vehicles: 5 → 4.00");
    // It need not list all kinds, yet no more than there are.
    CHECK(listed("机要通信用车2辆、执法执勤用车4辆；其他用车主要是巡查车3辆。") == "contain/list: 2 → 5.00");
}
