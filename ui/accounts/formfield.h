// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace desk::ui {

/// A line to type into, its label above, and one line below: a hint, or what is wrong.
class FormField final : public QWidget {
    Q_OBJECT

public:
    explicit FormField(QWidget* parent = nullptr);
    void setWords(const QString& label, const QString& placeholder = {});
    /// The line below while nothing is wrong; empty hides it.
    void setHint(const QString& hint);
    /// What is wrong: the border turns negative. Empty: nothing is.
    void setMistake(const QString& mistake);
    [[nodiscard]] QString mistake() const { return m_mistake; }
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QString text() const;

signals:
    void edited(); ///< by the person; the mistake is gone by then

protected:
    void changeEvent(QEvent* event) override;

private:
    void showLine();
    void restyle();

    QLabel* m_label;
    QLineEdit* m_edit;
    QLabel* m_line;
    QString m_hint, m_mistake;
};

} // namespace desk::ui
