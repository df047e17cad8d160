// What findings say of a law instance.
#pragma once

#include "check/context.hpp"

namespace budgetcheck::checking {

/// Both sides of an instance with their places, the implied value, the difference; and the sum as evidence.
struct Told {
    Finding finding;
    Evidence evidence;
};

Told told(const Context& context, const Instance& instance);

/// The sum alone.
Evidence evidence_of(const Context& context, const Instance& instance);

/// A finding with the rule of an instance and the kind of its values.
Finding named_for(const Context& context, const Instance& instance);

}  // namespace budgetcheck::checking
