// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into the tests of the thread sanitizer's build only. Debian's Qt is not built for it, so the sanitizer does
// not see that what was written before an event was posted is read after it is delivered. These wrappers (the linker's
// --wrap, testkit.cmake) tell it. One address stands for all queues: an order is assumed where there may be none, so a
// race between two threads that both just talked to a third can be missed; what is reported is real.
#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>
#include <QThread>
#include <sanitizer/tsan_interface.h>

namespace {

char handover;

void give()
{
    __tsan_release(&handover);
}

void take()
{
    __tsan_acquire(&handover);
}

bool takeBeforeDelivery(void**)
{
    take();
    return false;
}

const bool hooked = QInternal::registerCallback(QInternal::EventNotifyCallback, takeBeforeDelivery);

/// Stands in for the functor of an invokeMethod and marks where its call begins and ends.
class MarkedCall final : public QtPrivate::QSlotObjectBase {
public:
    explicit MarkedCall(QtPrivate::QSlotObjectBase* call)
        : QSlotObjectBase(&impl)
        , m_call(call)
    {
    }

private:
    static void impl(int which, QSlotObjectBase* self, QObject* receiver, void** arguments, bool*)
    {
        auto* marked = static_cast<MarkedCall*>(self);
        if (which == Destroy) {
            take();
            marked->m_call->destroyIfLastRef();
            delete marked;
        } else if (which == Call) {
            take();
            marked->m_call->call(receiver, arguments);
            give();
        }
    }

    QtPrivate::QSlotObjectBase* m_call;
};

} // namespace

// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): the names are the linker's
extern "C" {
bool __real__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(
    QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type, void* result);
bool __wrap__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(
    QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type, void* result)
{
    auto* marked = new MarkedCall(slot);
    give();
    const bool called
        = __real__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(
            object, marked, type, result);
    take();
    return called;
}

void __real__ZN11QMetaObject8activateEP7QObjectPKS_iPPv(QObject*, const QMetaObject*, int, void**);
void __wrap__ZN11QMetaObject8activateEP7QObjectPKS_iPPv(
    QObject* sender, const QMetaObject* type, int signal, void** arguments)
{
    give();
    __real__ZN11QMetaObject8activateEP7QObjectPKS_iPPv(sender, type, signal, arguments);
    give(); // the arguments are copied inside
}

bool __real__ZN7QThread4waitE14QDeadlineTimer(QThread*, QDeadlineTimer);
bool __wrap__ZN7QThread4waitE14QDeadlineTimer(QThread* thread, QDeadlineTimer deadline)
{
    const bool ended = __real__ZN7QThread4waitE14QDeadlineTimer(thread, deadline);
    take();
    return ended;
}
}
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)
