// What a diagnosis may say of a small cube, by trying every change.
#pragma once

#include "check/random_cubes.hpp"
#include "check/repair_oracle.hpp"

#include <algorithm>
#include <string>

namespace budgetcheck::test {

inline std::string dump(const Repair& repair) {
    std::string result;
    for (const auto& [figure, value] : repair)
        result += '#' + std::to_string(figure) + "=" + std::to_string(value) + ' ';
    return result;
}

/// Where the two agree nothing, else what they say.
inline std::string refuted(const SmallCube& small) {
    const auto repairs = RepairOracle(small.cube, small.instances, small.misprinted).smallest();
    const checking::Diagnoses diagnoses = checking::diagnose(small.cube, small.instances, {});
    Repair said;
    bool proven = !diagnoses.list.empty();
    bool tie = false;
    for (const checking::Diagnosis& diagnosis : diagnoses.list) {
        proven = proven && diagnosis.confidence == Confidence::proven;
        tie = tie || diagnosis.confidence == Confidence::candidates;
        for (const checking::Mend& mend : diagnosis.mends) said[mend.figure] = mend.value;
    }
    std::string obvious;
    for (const Repair& repair : repairs) obvious += dump(repair) + "| ";
    const std::string both = "said " + dump(said) + (proven ? "proven" : "not proven") + ", obvious " + obvious;
    if (proven != (repairs.size() == 1)) return both;
    if (!proven && !tie && !repairs.empty() && !repairs.contains(said)) return both;
    if (proven && !repairs.contains(said)) return both;
    return {};
}

/// The same of many random cubes, with one and two misprints in turns: the first that is judged in another way.
inline std::string refuted(unsigned seed, int cubes) {
    RandomCubes random(seed);
    for (int i = 0; i < cubes;) {
        const SmallCube small = random.next(i % 2 == 0 ? 1 : 2);
        const auto fails = [](const checking::Instance& law) {
            return law.verdict == checking::Verdict::contradiction;
        };
        if (std::ranges::none_of(small.instances.list, fails)) continue;
        ++i;
        if (const std::string difference = refuted(small); !difference.empty()) return dump(small) + difference;
    }
    return {};
}

}  // namespace budgetcheck::test
