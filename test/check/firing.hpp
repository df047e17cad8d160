// For each rule a small document in which it fires, defined in the file of the rule's family. every_rule_test.cpp walks
// rules() and demands one for each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::test {

struct Firing {
    std::string_view rule;
    std::string document;  ///< marked
};

std::vector<Firing> firing_add();
std::vector<Firing> firing_agree();
std::vector<Firing> firing_balance();
std::vector<Firing> firing_contain();
std::vector<Firing> firing_structure();
std::vector<Firing> firing_name();
std::vector<Firing> firing_format();
std::vector<Firing> firing_narrative();
std::vector<Firing> firing_project();
std::vector<Firing> firing_wording();
std::vector<Firing> firing_reason();
std::vector<Firing> firing_final();
std::vector<Firing> firing_together();

/// Checks each document; a rule may have several.
void check_firing(const std::vector<Firing>& documents);

}  // namespace budgetcheck::test
