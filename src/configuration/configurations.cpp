// Looks from each folder upward, at each folder once.
#include "configuration/configurations.hpp"

#include "input/reader.hpp"

#include <system_error>

namespace budgetcheck {
namespace {

namespace fs = std::filesystem;

const Configuration nothing;

std::string folder_of(const std::string& document) {
    const std::size_t slash = document.rfind('/');
    return slash == document.npos ? std::string{} : document.substr(0, slash + 1);
}

/// Throws ConfigurationError.
std::string text_of(const fs::path& path, Language language) {
    std::error_code none;
    if (fs::is_regular_file(path, none) && fs::file_size(path, none) == 0) return {};  // says nothing: no mistake
    Reader reader;
    if (const std::optional<Message> problem = reader.read(path.string()))
        throw ConfigurationError{{"configuration/file", {path.string(), render(*problem, language)}}};
    return std::string(reader.bytes());
}

}  // namespace

fs::path absolute_path(const fs::path& path) { return fs::absolute(path).lexically_normal(); }

fs::path absolute_path(const IgnoredFinding& ignored, const Configuration& configuration) {
    return absolute_path(fs::path(configuration.path).parent_path() / ignored.file);
}

const Configuration* Configurations::read(const fs::path& path, Language language) {
    std::unique_ptr<Configuration>& place = read_[absolute_path(path)];
    if (place != nullptr) return place.get();
    auto parsed = parse_configuration(text_of(path, language), path.string());
    if (const auto* problem = std::get_if<Message>(&parsed))
        throw ConfigurationError{{"configuration/file", {path.string(), render(*problem, language)}}};
    place = std::make_unique<Configuration>(std::get<0>(std::move(parsed)));
    return place.get();
}

const Configuration* Configurations::above(const fs::path& folder, Language language) {
    const auto known = above_.find(folder);
    if (known != above_.end()) return known->second;
    const fs::path path = folder / configuration_name;
    std::error_code none;
    const Configuration* found = &nothing;
    if (fs::exists(path, none)) found = read(path.lexically_proximate(fs::current_path()), language);
    else if (folder.has_relative_path()) found = above(folder.parent_path(), language);
    return above_[folder] = found;
}

Configurations Configurations::found_above(std::span<const std::string> documents, Language language) {
    Configurations result;
    for (const std::string& document : documents) {
        const std::string folder = folder_of(document);
        const Configuration*& configuration = result.of_folder_[folder];
        if (configuration != nullptr) continue;
        fs::path place = absolute_path(folder.empty() ? "." : folder);
        if (!place.has_filename()) place = place.parent_path();
        configuration = result.above(place, language);
    }
    return result;
}

Configurations Configurations::at(const std::string& path, Language language) {
    Configurations result;
    result.for_all_ = result.read(path, language);
    return result;
}

Configurations Configurations::none() {
    Configurations result;
    result.for_all_ = &nothing;
    return result;
}

const Configuration& Configurations::of(const std::string& document) const {
    if (for_all_ != nullptr) return *for_all_;
    const auto found = of_folder_.find(folder_of(document));
    return found == of_folder_.end() ? nothing : *found->second;
}

std::vector<const Configuration*> Configurations::all() const {
    std::vector<const Configuration*> result;
    for (const auto& [path, configuration] : read_) result.push_back(configuration.get());
    return result;
}

}  // namespace budgetcheck
