// A file that appears only when it is complete.
#pragma once

#include <string>

namespace budgetcheck {

/// A new file beside its final place, under another name; commit() moves it there. Without that nothing of it stays,
/// even where the program is ended by a signal. A link's target is replaced, permissions are kept.
class FileBeside {
public:
    /// Throws std::system_error.
    explicit FileBeside(const std::string& path);
    ~FileBeside();
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;

    int number() const { return file_; }
    const std::string& name() const { return temporary_; }

    /// All is on the disk and under the final name, or std::system_error.
    void commit();

    void discard();

private:
    std::string path_;
    std::string temporary_;  ///< empty where it is moved or removed
    int file_ = -1;
};

}  // namespace budgetcheck
