// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace desk::ui {

/// One line above the status strip while something long is under way: what, how far, and a button that ends it.
class JobStrip final : public QWidget {
    Q_OBJECT

public:
    explicit JobStrip(QWidget* parent = nullptr);
    void begin(const QString& what);
    /// `words` tell how far in figures.
    void tell(double share, const QString& words);
    void end();

signals:
    void cancelWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLabel *m_what, *m_words;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace desk::ui
