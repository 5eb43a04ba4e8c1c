# tries: to keep the grader busy with outputs that are slow to check: many kinds, deep nests, long metadata
# success: there is no verdict in time
# expect: wrong_answer, output_limit, time_limit, runtime_error
# control: none, it is the bound that is tried
def nest(levels):
    held = {}
    for _ in range(levels):
        held = {"a": held, "b": [held, 1]} if levels < 20 else {"a": held}
    return held
def answer(clue):
    return 1
# %%
kernel = get_ipython().kernel
publish = lambda content: kernel.session.send(kernel.iopub_socket, "display_data", content, parent=kernel.get_parent(), ident=b"x")
publish({"data": {f"text/x-{n}": "" for n in range(150_000)}, "metadata": {f"k{n}": {} for n in range(50_000)}, "transient": {}})
publish({"data": {"application/json": nest(900)}, "metadata": nest(900), "transient": {}})
publish({"data": {"application/json": nest(14)}, "metadata": nest(14), "transient": {"display_id": ["x"]}})
publish({"data": {"text/plain": ["x"] * 300_000}, "metadata": {}, "transient": {}})
