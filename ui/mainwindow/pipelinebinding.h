// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace desk {
class Pipeline;
}

namespace desk::ui {

class MainWindow;

/// Ties the window to a pipeline: what the window asks for is asked there, what comes from there is shown; accounts are
/// opened and kept in sync as the settings say. Both must outlive it.
class PipelineBinding {
public:
    PipelineBinding(MainWindow& window, Pipeline& pipeline);
    ~PipelineBinding();
    /// After accounts were added or removed: shows them and syncs the new ones.
    void accountsChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace desk::ui
