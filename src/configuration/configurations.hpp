// Which configuration is for which document: the one in its folder, or in the nearest folder above.
#pragma once

#include "configuration/configuration.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>

namespace budgetcheck {

/// A configuration cannot be used; the message names it.
struct ConfigurationError {
    Message message;
};

class Configurations {
public:
    /// Finds and reads those of all documents, so that nothing is checked where one is wrong: then ConfigurationError,
    /// in `language`.
    static Configurations found_above(std::span<const std::string> documents, Language language);

    /// The one at `path` for all documents.
    static Configurations at(const std::string& path, Language language);

    /// None for any.
    static Configurations none();

    /// Of a document given to found_above(); an empty one where there is none.
    const Configuration& of(const std::string& document) const;

    /// All that were read, by their paths.
    std::vector<const Configuration*> all() const;

private:
    const Configuration* read(const std::filesystem::path& path, Language language);
    const Configuration* above(const std::filesystem::path& folder, Language language);

    std::map<std::filesystem::path, std::unique_ptr<Configuration>> read_;
    std::map<std::filesystem::path, const Configuration*> above_;      ///< by absolute folder
    std::unordered_map<std::string, const Configuration*> of_folder_;  ///< by folder as the documents' paths have it
    const Configuration* for_all_ = nullptr;
};

/// A file as seen from the folder of a configuration, or a document's path: comparable with each other.
std::filesystem::path absolute_path(const std::filesystem::path& path);
std::filesystem::path absolute_path(const IgnoredFinding& ignored, const Configuration& configuration);

}  // namespace budgetcheck
