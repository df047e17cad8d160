// Findings that are not to be told: those a configuration ignores, and those of a baseline.
#pragma once

#include "configuration/baseline.hpp"
#include "configuration/configurations.hpp"

#include <chrono>
#include <vector>

namespace budgetcheck {

class Waivers {
public:
    /// `baseline` may be null. Both must outlive this.
    Waivers(const Configurations& configurations, const Baseline* baseline, std::chrono::year_month_day today)
        : configurations_(configurations), baseline_(baseline), today_(today) {}

    struct Count {
        std::uint32_t ignored = 0;
        std::uint32_t known = 0;
    };

    /// Takes the findings that are waived out of reports, which must be all those of their files. Of each report how
    /// many; `notices` gets what no longer applies.
    std::vector<Count> take_out(std::vector<Report>& reports, std::vector<Message>& notices) const;

    /// What the configurations ignore in files that are not there.
    std::vector<Message> without_file() const;

private:
    const Configurations& configurations_;
    const Baseline* baseline_;
    std::chrono::year_month_day today_;
};

/// In the local time zone.
std::chrono::year_month_day today();

}  // namespace budgetcheck
