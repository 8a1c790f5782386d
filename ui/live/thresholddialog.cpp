// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/thresholddialog.h"

#include "ui/theme/ink.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QSpinBox>

namespace desk::ui {

ThresholdDialog::ThresholdDialog(const LiveThresholds& thresholds, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("thresholdDialog"));
    setWindowTitle(tr("Notify"));
    auto* about = new QLabel(tr("The desktop tells you once when a number of all departments goes over its limit, and "
                                "again only after it was below."));
    about->setWordWrap(true);
    setInk(about, "text.secondary");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(about);
    m_waiting = addLine(QStringLiteral("waiting"), tr("Visitors waiting, more than"), thresholds.waiting, 5, 10'000);
    m_longest = addLine(
        QStringLiteral("longestWait"), tr("Longest wait in seconds, more than"), thresholds.longestWait, 180, 86'400);
    m_missed
        = addLine(QStringLiteral("missed"), tr("Chats missed in 30 minutes, more than"), thresholds.missed, 3, 10'000);
    column->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    column->addWidget(buttons);
    setMinimumWidth(440);
}

ThresholdDialog::Line ThresholdDialog::addLine(
    const QString& name, const QString& label, int limit, int usual, int most)
{
    const Line line { new QCheckBox(label), new QSpinBox };
    line.wanted->setObjectName(name + QStringLiteral("Wanted"));
    line.limit->setObjectName(name + QStringLiteral("Limit"));
    line.limit->setAccessibleName(label);
    line.limit->setRange(1, most);
    line.limit->setMinimumWidth(96);
    line.limit->setValue(limit > 0 ? limit : usual);
    line.wanted->setChecked(limit > 0);
    line.limit->setEnabled(limit > 0);
    auto* row = new QHBoxLayout;
    row->addWidget(line.wanted, 1);
    row->addWidget(line.limit);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(line.wanted, &QCheckBox::toggled, line.limit, &QWidget::setEnabled);
    connect(line.wanted, &QCheckBox::toggled, this, [this] { emit changed(thresholds()); });
    connect(line.limit, &QSpinBox::valueChanged, this, [this] { emit changed(thresholds()); });
    return line;
}

LiveThresholds ThresholdDialog::thresholds() const
{
    const auto limit = [](const Line& line) { return line.wanted->isChecked() ? line.limit->value() : 0; };
    return { limit(m_waiting), limit(m_longest), limit(m_missed) };
}

} // namespace desk::ui
