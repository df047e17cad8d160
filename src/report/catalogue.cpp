// Finding a sentence and putting its arguments in place.
#include "report/catalogue.hpp"

#include "report/catalogue_sections.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace budgetcheck {
namespace {

const CatalogueEntry& find(std::string_view key) {
    for (const auto section : catalogue()) {
        const auto found = std::ranges::lower_bound(section, key, {}, &CatalogueEntry::key);
        if (found != section.end() && found->key == key) return *found;
    }
    throw std::logic_error(fmt::format("no message in the catalogue has the key {}", key));
}

}  // namespace

std::span<const std::span<const CatalogueEntry>> catalogue() {
    static const std::array sections{document_messages(), explain_messages(), finding_messages(), input_messages(),
                                     summary_messages(),  text_messages(),    usage_messages()};
    return sections;
}

std::string render(const Message& message, Language language) {
    const CatalogueEntry& entry = find(message.key);
    const std::string_view pattern = language == Language::zh ? entry.zh : entry.en;
    if (message.arguments.empty() && pattern.find_first_of("{}") == pattern.npos) return std::string(pattern);
    fmt::dynamic_format_arg_store<fmt::format_context> arguments;
    for (const std::string& argument : message.arguments) arguments.push_back(std::cref(argument));
    try {
        return fmt::vformat(pattern, arguments);
    } catch (const fmt::format_error& problem) {
        throw std::logic_error(fmt::format("message {}: {}", message.key, problem.what()));
    }
}

std::string render(std::string_view key, Language language, std::vector<std::string> arguments) {
    return render(Message{key, std::move(arguments)}, language);
}

}  // namespace budgetcheck
