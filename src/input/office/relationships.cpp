#include "input/office/relationships.hpp"

#include "input/office/xml.hpp"

#include <algorithm>
#include <vector>

namespace budgetcheck::office {
namespace {

/// A name relative to a folder, or from the root with a slash in front; `..` goes up.
std::string resolved(std::string_view folder, std::string_view target) {
    std::string path = target.starts_with('/') ? std::string(target) : std::string(folder) + "/" + std::string(target);
    std::vector<std::string_view> steps;
    for (std::string_view rest = path; !rest.empty();) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string_view step = rest.substr(0, slash);
        if (step == ".." && !steps.empty()) steps.pop_back();
        else if (!step.empty() && step != "." && step != "..") steps.push_back(step);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
    }
    std::string result;
    for (const std::string_view step : steps) result.append(result.empty() ? "" : "/").append(step);
    return result;
}

}  // namespace

std::map<std::string, Relationship, std::less<>> relationships(Package& package, const std::string& part) {
    const std::size_t slash = part.rfind('/');
    const std::string folder = slash == part.npos ? "" : part.substr(0, slash);
    const std::string name = slash == part.npos ? part : part.substr(slash + 1);
    std::map<std::string, Relationship, std::less<>> result;
    std::optional<std::string> bytes = package.part((folder.empty() ? "" : folder + "/") + "_rels/" + name + ".rels");
    if (!bytes) return result;
    const XmlPart xml(std::move(*bytes));
    for (const pugi::xml_node one : xml.root().children()) {
        if (!is(one, "Relationship") || attribute(one, "TargetMode") == "External") continue;
        const std::string_view type = attribute(one, "Type");
        result.try_emplace(std::string(attribute(one, "Id")),
                           Relationship{std::string(type.substr(type.rfind('/') + 1)),
                                        resolved(folder, attribute(one, "Target"))});
    }
    return result;
}

std::string related_part(const std::map<std::string, Relationship, std::less<>>& all, std::string_view type) {
    const auto found = std::ranges::find_if(all, [&](const auto& one) { return one.second.type == type; });
    return found == all.end() ? std::string{} : found->second.part;
}

std::string main_part(Package& package, const std::string& usual) {
    const std::string named = related_part(relationships(package, ""), "officeDocument");
    return named.empty() || !package.has(named) ? usual : named;
}

}  // namespace budgetcheck::office
