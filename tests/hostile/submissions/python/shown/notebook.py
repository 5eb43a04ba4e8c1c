# tries: to make the notebook that is kept large or invalid: outputs, metadata, attachments, in number and in size
# success: it is larger than allowed, or the grader fails
# expect: wrong_answer, output_limit, time_limit
# control: none, it is the bound that is tried
kernel = get_ipython().kernel
def answer(clue):
    return "no idea"
# %%
for number in range(300):
    kernel.session.send(kernel.iopub_socket, "display_data", {"data": {"text/plain": "x" * 30_000}, "metadata": {"m": {"n": "y" * 10_000}}, "transient": {}},
                        parent=kernel.get_parent(), ident=b"x")
# %%
for number in range(1500):
    kernel.session.send(kernel.iopub_socket, "display_data", {"data": {"text/plain": ""}, "metadata": {}}, parent=kernel.get_parent(), ident=b"x")
