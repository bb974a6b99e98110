<?php
class Login extends CI_Controller
{
    public function index()
    {
        // bad: secure, http-only - as the configuration has it
        $this->input->set_cookie('remember', $token, 86400);
        // ok - the domain comes before the path
        $this->input->set_cookie('remember', $token, 86400, '', '/', '', TRUE, TRUE);
        // bad: secure
        $this->input->set_cookie(['name' => 'remember', 'value' => $token, 'expire' => 86400, 'httponly' => TRUE]);
        // ok - a deletion
        $this->input->set_cookie('remember', '', -1);
    }
}
