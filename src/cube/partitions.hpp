// Roll-ups of the cube as data: which value of a dimension is the sum of which others, and which economic codes belong
// to a purpose.
#pragma once

#include <budgetcheck/coordinates.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace budgetcheck::cube {

struct ComponentPartition {
    Component whole;
    std::array<Component, 2> parts;
};

inline constexpr auto component_partitions = std::to_array<ComponentPartition>({
    {Component::basic, {Component::personnel, Component::public_use}},
    {Component::total, {Component::basic, Component::project}},
});

/// What final accounts carry over. A view that prints all parts implies the whole.
struct FlowPartition {
    Flow whole;
    std::array<Flow, 2> parts;
};

inline constexpr auto flow_partitions = std::to_array<FlowPartition>({
    {Flow::resources, {Flow::opening, Flow::income}},
    {Flow::uses, {Flow::expenditure, Flow::closing}},
});

struct PurposePartition {
    Purpose whole;
    std::array<Purpose, 3> parts;
    std::size_t count = parts.size();

    constexpr std::span<const Purpose> all() const { return std::span(parts).first(count); }
};

inline constexpr auto purpose_partitions = std::to_array<PurposePartition>({
    {Purpose::three_public, {Purpose::overseas, Purpose::reception, Purpose::vehicles}},
    {Purpose::vehicles, {Purpose::vehicle_purchase, Purpose::vehicle_operation}, 2},
});

/// An economic item that is part of a purpose, where code and name both agree.
/// Source: the classification of economic expenditure (from 2018).
struct PurposeItem {
    std::uint32_t economic;
    std::u16string_view name;
    Purpose purpose;
};

inline constexpr auto purpose_items = std::to_array<PurposeItem>({
    {30212, u"因公出国(境)费用", Purpose::overseas},
    {30217, u"公务接待费", Purpose::reception},
    {30231, u"公务用车运行维护费", Purpose::vehicle_operation},
    {31013, u"公务用车购置", Purpose::vehicle_purchase},
});

/// Economic classes whose money is personnel money; everything else is public. Evidence for a tie, not a law.
inline constexpr auto personnel_classes = std::to_array<std::uint32_t>({301, 303});

}  // namespace budgetcheck::cube
